export const notice: Readonly<Record<string, string>> = {
  "notice.sla.warning": "SLA: {metric|term:metric} is due {due|moment} ({zone|zone}). {left|span} left.",
  "notice.sla.breach": "SLA: {metric|term:metric} was due {due|moment} ({zone|zone}). Target missed, overdue by {left|span}.",
  "notice.quota.minutes": "Quota {tier}: {share} % reached. {used|minutes} of {granted|minutes} are used, {left|minutes} left until {until|short}.",
  "notice.quota.tickets": "Quota {tier}: {share} % reached. {used} of {granted} requests are used, {left} left until {until|short}.",
  "notice.announce.net":
    "We expect about {seconds|duration}. Of this, {over|minutes} go beyond your monthly quota, at most {amount|money} plus VAT ({rate|rate}).",
  "notice.announce.gross":
    "We expect about {seconds|duration}. Of this, {over|minutes} go beyond your monthly quota, at most {amount|money} including VAT ({rate|rate}).",
};

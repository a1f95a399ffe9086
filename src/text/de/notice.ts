export const notice: Readonly<Record<string, string>> = {
  "notice.sla.warning": "SLA: {metric|term:metric} ist fällig: {due|moment} ({zone|zone}). Es bleiben {left|span}.",
  "notice.sla.breach": "SLA: {metric|term:metric} war fällig: {due|moment} ({zone|zone}). Ziel verfehlt, seit {left|span} überfällig.",
  "notice.quota.minutes":
    "Kontingent {tier}: {share} % erreicht. {used|minutes} von {granted|minutes} sind verbraucht, {left|minutes} bleiben bis {until|short}.",
  "notice.quota.tickets": "Kontingent {tier}: {share} % erreicht. {used} von {granted} Anfragen sind verbraucht, {left} bleiben bis {until|short}.",
  "notice.announce.net":
    "Wir rechnen mit etwa {seconds|duration}. Davon gehen {over|minutes} über Ihr Monatskontingent hinaus, höchstens {amount|money} zuzüglich USt. ({rate|rate}).",
  "notice.announce.gross":
    "Wir rechnen mit etwa {seconds|duration}. Davon gehen {over|minutes} über Ihr Monatskontingent hinaus, höchstens {amount|money} inklusive USt. ({rate|rate}).",
  "badge.overdue": "Überfällig",
  "badge.over-quota": "Aufgebraucht",
  "badge.left.minutes": "Noch {left|minutes}",
  "badge.left.hours": "Noch {left} h",
  "badge.left.tickets": "Noch {left}",
  "badge.paused": "Pausiert",
  "badge.active": "Aktiv",
  "badge.no-contract": "Kein Vertrag",
  "badge.due.time": "Bis {time}",
  "badge.due.day": "Bis {day}",
  "badge.weekday.0": "So.",
  "badge.weekday.1": "Mo.",
  "badge.weekday.2": "Di.",
  "badge.weekday.3": "Mi.",
  "badge.weekday.4": "Do.",
  "badge.weekday.5": "Fr.",
  "badge.weekday.6": "Sa.",
};

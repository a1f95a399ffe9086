import type { StatementView } from "../../src/app/api";
import { consentLine, consentTitle, consentTrace } from "../../src/text/consent";
import { usePage, useSay } from "../shared/page-context";
import { Why } from "../shared/why";
import { titleOf } from "./group-rows";

/** Who was told about overage, when and how much, or why nobody was; what was asked, and what became of it. */
export function Announcements({ view }: { readonly view: StatementView }) {
  const say = useSay();
  const { language } = usePage();
  if (view.announcements.length === 0 && view.consents.length === 0) return <p>{say("report.announcements.empty")}</p>;
  return (
    <>
      <ul lang={language}>
        {view.announcements.map((one) => (
          <li key={`${one.issue}:${one.at}`}>
            <strong>{titleOf(view, one.issue, say("report.hidden-item"))}</strong>{" "}
            {say(`announcement.${one.state}`, {
              at: one.at,
              zone: view.statement.timezone,
              minutes: one.overageMinutes,
              reason: one.reason ?? "–",
              ...one.amount,
            })}
            {one.by !== null && ` (${one.by})`}
          </li>
        ))}
      </ul>
      <Consents view={view} />
    </>
  );
}

/** Approvals and quotes of the period, each with its history. */
function Consents({ view }: { readonly view: StatementView }) {
  const say = useSay();
  const { language } = usePage();
  const { timezone, currency } = view.statement;
  if (view.consents.length === 0) return null;
  return (
    <>
      <h3>{say("consent.title")}</h3>
      <ul lang={language}>
        {view.consents.map((one) => {
          const words = consentLine(language, "report.consents.line", one, timezone);
          return (
            <li key={one.id}>
              <strong>{titleOf(view, one.issue, say("report.hidden-item"))}</strong> {words} {one.goesOn && say("consent.goes-on")}
              <Why what={consentTitle(language, one)} trace={consentTrace(one, timezone)} result={words} currency={currency} zone={timezone} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

import type { StatementView } from "../../src/app/api";
import { usePage, useSay } from "../shared/page-context";
import { titleOf } from "./group-rows";

/** Who was told about overage, when and how much; or why nobody was. */
export function Announcements({ view }: { readonly view: StatementView }) {
  const say = useSay();
  const { language } = usePage();
  if (view.announcements.length === 0) return <p>{say("report.announcements.empty")}</p>;
  return (
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
  );
}

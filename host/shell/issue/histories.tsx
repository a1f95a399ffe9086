import type { ReactNode } from "react";
import { useLoad } from "../base/load";
import { moment } from "../base/moment";
import { useSession } from "../base/session";
import { JIRA, type History, type Issue } from "../jira";

const own = (item: History["items"][number], name: "fromString" | "toString"): string => (Object.hasOwn(item, name) ? String(item[name] ?? "–") : "–");

export function Histories({ issue }: { readonly issue: Issue }): ReactNode {
  const { say, rest, language, live } = useSession();
  const { value } = useLoad(() => rest<{ values: readonly History[] }>("GET", `${JIRA}/issue/${issue.key}/changelog?maxResults=100`), ["history", issue.key]);
  if (value?.values.length === 0) return <p className="quiet">{say("history.none")}</p>;
  return (
    <ul className="entries" data-testid="history">
      {(value?.values ?? []).toReversed().map((history) => (
        <li key={history.id} className="entry">
          {history.items.map((item) => (
            <div key={item.field}>
              {say("history.entry", { author: history.author.displayName, field: item.field })}: {own(item, "fromString")} → {own(item, "toString")}
            </div>
          ))}
          <span className="quiet">{moment(language, history.created, live.clock.zone)}</span>
        </li>
      ))}
    </ul>
  );
}

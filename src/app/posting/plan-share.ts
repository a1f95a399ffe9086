import type { Posting } from "./plan-posting";
import type { ShareSource, TimeEntry } from "../records/billing";

type Body = TimeEntry["body"];

/** What a contract's part says, by period; or that it has none any more; or that its contract does not cover the day. */
export type SharePart = readonly { readonly period: string; readonly said: Body }[] | "left" | "outside-term";

export interface ShareFound {
  readonly key: string;
  readonly source: ShareSource;
  readonly issue: string;
  readonly part: SharePart;
  readonly gone: boolean;
  readonly checks: Posting["checks"];
}

/** DESIGN §5, posting, of one contract's part of a worklog; periods that it left take a reversal. Null: it is posted as it should be. */
export function planShare({ key, source, issue, part, gone, checks }: ShareFound): Posting | null {
  const now =
    typeof part === "string" ? [] : part.filter(({ said }) => said.seconds > 0).map(({ period, said }) => ({ period, body: { ...said, source: key } }));
  const posted = source.body.posted ?? [];
  const state = gone ? "gone" : part === "outside-term" ? "unrouted" : "posted";
  const left = posted
    .filter(({ period }) => !now.some((one) => one.period === period))
    .map(({ period, said }) => ({ period, body: { ...(JSON.parse(said) as Body), seconds: 0 } }));
  const fresh = now.filter(({ period, body }) => posted.find((one) => one.period === period)?.said !== JSON.stringify(body));
  const changed = [...left, ...fresh];
  if (changed.length === 0 && source.state === state && source.issue === issue) return null;
  return {
    key,
    rev: source.rev,
    source: {
      ...source,
      rev: source.rev + 1,
      state,
      issue,
      body: { ...source.body, posted: now.map(({ period, body }) => ({ period, said: JSON.stringify(body) })) },
    },
    entries: changed.map(({ period, body }) => ({ period, said: { kind: "usage", issue, body } })),
    checks,
  };
}

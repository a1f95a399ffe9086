import type { Contract } from "../../core/contract/contract";
import { poolingProblems } from "../../core/contract/pooling-terms";
import { FACTS, type FactOf } from "../../core/contract/schema/fact";
import { shapeProblems } from "../../core/contract/shape-problems";
import { termsOfPeriod } from "../../core/contract/versions";
import { soundPoolings } from "../../core/ledger/pooling";
import { fine, problem, wrong, type Outcome, type Problem } from "../../core/problem";
import type { Instant, LocalDate } from "../../core/time/instant";
import { periodOf, type Period } from "../../core/time/period";
import { loadBook, termsOf, type ContractBook } from "../contracts/load-contracts";
import { loadIssue } from "../tracking/load-issue";
import { dayMeant, pooledPeriods, poolingsOf } from "../periods/map-decisions";
import { toldBy } from "../periods/map-entries";
import { poolingsAround } from "../periods/pool-periods";
import type { Ports } from "../ports";

const KINDS = ["granted", "opening-balance", "adjusted", "goodwill", "approved", "pooled"] as const;

/** What may be decided about money, as a scenario tells it (`schema-fact-money`). */
export type DecisionFact = FactOf<(typeof KINDS)[number]>;

type Asked<F> = F extends DecisionFact ? Omit<F, "at" | "by" | "id"> & { readonly at?: string; readonly id?: string } : never;
/** A decision as it is asked for: who decides is known, `at` missing = now, `id` missing = a new one. */
export type DecisionAsk = Asked<DecisionFact>;

/** Ids become keys of storage. */
const ID = /^[\w.-]{1,64}$/;

/** The shape, and what needs no reading: an id that can be kept, no future, a reason wherever RULES §5 asks for one. */
export function readDecisionAsk(value: Readonly<Record<string, unknown>>, now: Instant): Outcome<DecisionFact> {
  const kind = KINDS.find((one) => one === value["fact"]);
  if (kind === undefined) return wrong(problem("scenario.fact-unknown", "fact", { found: String(value["fact"] ?? "–"), allowed: KINDS.join(", ") }));
  const shaped = FACTS[kind].safeParse(value, { reportInput: true });
  if (!shaped.success) return wrong(...shapeProblems(shaped.error.issues));
  const fact: DecisionFact = shaped.data;
  const problems = [
    ...(ID.test(String(fact.id)) ? [] : [problem("app.id-malformed", "id", { id: String(fact.id) })]),
    ...(toldBy(JSON.stringify(fact)).at > now ? [problem("decision.in-future", "at", { at: fact.at })] : []),
    ...("reason" in fact && (fact.reason ?? "").trim() !== "" ? [] : missingWords(fact)),
  ];
  return problems.length > 0 ? wrong(...problems) : fine(fact);
}

/** An approval says by which channel it was given instead of why. */
function missingWords(fact: DecisionFact): readonly Problem[] {
  if (fact.fact !== "approved") return [problem("decision.reason-missing", "reason")];
  return fact.channel === undefined ? [problem("decision.channel-missing", "channel")] : [];
}

/** A decision with its contract and period named, and the first days of the periods that it means. */
export interface Meaning {
  readonly fact: DecisionFact & { readonly contract: string };
  readonly periods: readonly LocalDate[];
}

/**
 * What the contract in force says to it: quota and issue are known, the period is one of the term, two months are put together only as
 * agreed and are never chained. `approver`: as named, before people became our ids.
 */
export async function meaningOf(ports: Ports, asked: DecisionFact, approver?: string): Promise<Outcome<Meaning>> {
  const issue = "issue" in asked ? asked.issue : undefined;
  const loaded = issue === undefined ? null : await loadIssue(ports, issue);
  if (issue !== undefined && loaded === null) return wrong(problem("app.issue-unknown", "issue"));
  const id = asked.contract ?? loaded?.judgement.contract?.id;
  const book = id === undefined ? null : await loadBook(ports, id);
  const latest = book?.versions.at(-1)?.contract;
  if (book === null || latest === undefined) return wrong(problem("app.contract-unknown", "contract", { contract: id ?? "–" }));
  const told = toldBy(JSON.stringify(asked));
  const day = dayMeant(told, latest.timezone);
  const period = periodOf(latest.period, day);
  const fact = { ...asked, contract: book.id, period: asked.period ?? day };
  const pooled = fact.fact === "pooled" ? pooledPeriods(latest, fact) : null;
  const periods = pooled === null ? [period] : [pooled.first, pooled.second];
  const problems = periods.flatMap((one) => periodProblems(book, one, fact, approver));
  if (problems.length > 0) return wrong(...new Map(problems.map((one) => [JSON.stringify(one), one])).values());
  const chained = pooled === null ? [] : await chainProblems(ports, latest, fact);
  return chained.length > 0 ? wrong(...chained) : fine({ fact, periods: periods.map(({ from }) => from) });
}

function periodProblems(book: ContractBook, period: Period, fact: DecisionFact, approver = ""): readonly Problem[] {
  const terms = termsOfPeriod(termsOf(book), period);
  const until = book.versions.at(-1)?.contract.term.until ?? null;
  if (terms === null || period.until <= terms.term.from || (until !== null && period.from >= until))
    return [problem("decision.outside-term", "period", { contract: book.id, start: period.from })];
  if (!("quota" in fact)) return [];
  const quota = terms.quotas.find(({ id }) => id === fact.quota);
  const known = terms.quotas.map(({ id }) => id).join(", ");
  if (quota === undefined) return [problem("scenario.quota-unknown", "quota", { quota: fact.quota, known })];
  if (quota.unit !== "minutes") return [problem("decision.not-minutes", "quota", { quota: quota.id })];
  return fact.fact === "pooled" ? poolingProblems(terms, { direction: fact.direction, approver }) : [];
}

/** What was agreed first holds (S52: never chained). */
async function chainProblems(ports: Ports, contract: Contract, fact: DecisionFact): Promise<readonly Problem[]> {
  const [own] = poolingsOf([toldBy(JSON.stringify(fact))], contract);
  if (own === undefined) return [];
  const around = await poolingsAround(ports, contract, own);
  const others = around.filter(({ id }) => id !== own.id);
  const { chained } = soundPoolings([...others, { ...own, agreedOn: LAST }]);
  return chained
    .filter(({ pooling }) => pooling.id === own.id)
    .map(({ before: { first, second, quota } }) => problem("scenario.pooling-chained", "period", { quota, first, second }));
}

/** Sorts behind every agreement that is kept. */
const LAST = "9999-12-31" as LocalDate;

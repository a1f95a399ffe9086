import type { Grant } from "../../core/ledger/grant";
import { correctClosed, supplement, withStated, type Stated } from "../../core/statement/correct";
import { ratePeriod } from "../../core/statement/rate-period";
import type { RatingInput } from "../../core/statement/rating-input";
import type { Statement, StatementLine } from "../../core/statement/statement";
import { localDate, type LocalDate } from "../../core/time/instant";
import { addDays } from "../../core/time/local-date";
import { nextPeriod, periodOf } from "../../core/time/period";
import { readFrozen } from "../closing/freeze-statement";
import type { ContractBook } from "../contracts/load-contracts";
import { periodKey } from "./open-period";
import { ratePeriodRecord, type PeriodRating } from "./rate-period-record";
import type { Ports } from "../ports";

/**
 * What is stated of a period (RULES §6): a closed one as it was frozen, whatever came later; an open one as it stands, with what came
 * late for closed ones as corrections. Null when the contract was never in force.
 */
export async function statePeriod(ports: Ports, book: ContractBook, start: string): Promise<PeriodRating | null> {
  const rating = await ratePeriodRecord(ports, book, start);
  if (rating === null) return null;
  if (rating.state !== "open") {
    const frozen = await readFrozen(ports, book.id, rating.period.from);
    return frozen === null ? rating : { ...rating, statement: frozen.statement, version: frozen.head.version, carriedOut: frozen.carriedOut, notices: [] };
  }
  const input = await withCorrections(ports, book, rating);
  return input === rating.input ? rating : { ...rating, ...ratePeriod(input), input };
}

/** The rating of an open period as its close will freeze it. */
export async function withCorrections(ports: Ports, book: ContractBook, rating: PeriodRating): Promise<RatingInput> {
  const corrections = await correctionsInto(ports, book, rating);
  const carryStated = await carryStatedInto(ports, book, rating);
  if (corrections.length === 0 && carryStated === null) return rating.input;
  return { ...rating.input, ...(corrections.length === 0 ? {} : { corrections }), ...(carryStated === null ? {} : { carryStated }) };
}

/**
 * The supplement to a contract that has ended (RULES §6): what came late for its closed periods and stands in no statement yet. Null
 * while its last period is open, or where nothing is to be corrected.
 */
export async function supplementOf(ports: Ports, book: ContractBook, start: string): Promise<PeriodRating | null> {
  const rating = await ratePeriodRecord(ports, book, start);
  if (rating === null || rating.state === "open") return null;
  const lines = await correctionsInto(ports, book, rating);
  return lines.length === 0 ? null : { ...rating, ...supplement(rating, lines) };
}

/** Rating of the corrected periods with all their facts − everything stated for them; the closed ones after them are rated anew where they depend on them. */
async function correctionsInto(ports: Ports, book: ContractBook, rating: PeriodRating): Promise<readonly StatementLine[]> {
  const record = await ports.store.get("period", periodKey(book.id, rating.period.from));
  const { corrects: corrected = [], supplements = 0 } = record?.body ?? {};
  const [first] = corrected;
  if (first === undefined) return [];
  const isTail = rating.state !== "open";
  const goesOver = rating.contract.quotas.some(({ rollover }) => rollover !== "none");
  const links = new Map<string, { readonly input: RatingInput; readonly rated: () => PeriodRating }>();
  let stated: Stated = new Map();
  const told: Statement[] = [];
  const until = isTail ? rating.period.until : rating.period.from;
  for (let period = periodOf(rating.contract.period, localDate(first)); period.from < until; period = nextPeriod(rating.contract.period, period)) {
    const frozen = await readFrozen(ports, book.id, period.from);
    if (frozen === null) continue;
    told.push(frozen.statement);
    if (!goesOver && !corrected.includes(period.from) && !dependsOnEarlier(frozen.statement)) continue;
    stated = withStated(stated, frozen.statement);
    const current = await ratePeriodRecord(ports, book, period.from);
    if (current !== null) links.set(period.from, { input: current.input, rated: () => current });
  }
  for (let number = 1; number <= supplements; number += 1) {
    const frozen = await readFrozen(ports, book.id, rating.period.from, number);
    if (frozen !== null) told.push(frozen.statement);
  }
  return correctClosed(withCorrected(stated, told), links, isTail ? null : until).lines;
}

/** A period that shared its quota with the one before, or whose fixed prices stand with the first work on them. */
const dependsOnEarlier = ({ notes = [], usages }: Statement): boolean =>
  usages.some(({ fixedSeconds }) => fixedSeconds > 0) || notes.some(({ code }) => code === "pooling.lent" || code === "pooling.received");

/** Corrections count for the period that they correct. */
function withCorrected(stated: Stated, told: readonly Statement[]): Stated {
  const next = new Map([...stated].map(([start, amounts]) => [start, new Map(amounts)]));
  for (const { id = "", issue = "", amount } of told.flatMap(({ corrections }) => corrections)) {
    const amounts = next.get(id);
    if (amounts !== undefined) amounts.set(issue, (amounts.get(issue) ?? 0) + amount);
  }
  return next;
}

/** Where the closed period before hands on something else today, its frozen word is told beside. */
async function carryStatedInto(ports: Ports, book: ContractBook, { contract, period, input }: PeriodRating): Promise<Readonly<Record<string, number>> | null> {
  if (contract.quotas.every(({ rollover }) => rollover === "none")) return null;
  const before: LocalDate = periodOf(contract.period, addDays(period.from, -1)).from;
  const frozen = await readFrozen(ports, book.id, before);
  if (frozen === null) return null;
  const sumOf = (grants: readonly Grant[], quota: string): number => grants.reduce((sum, one) => (one.quota === quota ? sum + one.seconds : sum), 0);
  const changed = contract.quotas.flatMap(({ id }) => {
    const said = sumOf(frozen.carriedOut, id);
    return said === sumOf(input.carriedIn ?? [], id) ? [] : [[id, said] as const];
  });
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

import type { Rounding } from "../../src/core/rating/rounding";
import type { Usage } from "../../src/core/rating/usage";

/** One month by hand: what the contract says of a category, in the fewest words. */
export interface Agreed {
  readonly categories: Readonly<Record<string, { readonly quota?: string; readonly rate?: string; readonly free?: boolean; readonly no?: boolean }>>;
  /** Whole minutes by quota, all good for the whole month. */
  readonly quotas: Readonly<Record<string, number>>;
  readonly perHour: Readonly<Record<string, number>>;
  readonly usage?: Rounding;
  readonly charge?: Rounding;
  readonly by: "started" | "logged";
  /** Local date of an instant. */
  readonly dateOf: (at: number) => string;
}

interface Row {
  readonly usage: Usage;
  readonly quota: string | null;
  rate: string | null;
  kind: "overage" | "billed" | "free" | "parked" | "covered";
  drawing: bigint;
  covered: bigint;
  charged: bigint;
}

export interface HandMade {
  readonly rows: readonly { readonly worklog: string; readonly covered: number; readonly uncovered: number; readonly charged: number }[];
  /** `issue|kind|rate` → minor units. */
  readonly amounts: Readonly<Record<string, number>>;
}

/** A month rated line by line in exact fractions, as slowly and as literally as RULES §4 reads. */
export function rateByHand(agreed: Agreed, usages: readonly Usage[]): HandMade {
  const rows = picked(usages, agreed.by).map((usage) => rowOf(usage, agreed));
  const drawing = rows.filter(({ quota }) => quota !== null);
  if (agreed.usage !== undefined) roundTogether(drawing, { ...agreed.usage, graceMinutes: 0 }, agreed, "drawing", (row) => row.quota ?? "");
  drawSecondBySecond(drawing, agreed);
  const charged = rows.filter(({ charged: seconds }) => seconds > 0n);
  if (agreed.charge !== undefined) {
    const across = agreed.charge.groups === "across-rates";
    roundTogether(charged, agreed.charge, agreed, "charged", (row) => (across ? "" : (row.rate ?? "")));
  }
  const seconds = new Map<string, bigint>();
  for (const row of charged) {
    const line = `${row.usage.issue}|${row.kind}|${row.rate}`;
    seconds.set(line, (seconds.get(line) ?? 0n) + row.charged);
  }
  const amounts = Object.fromEntries([...seconds].map(([line, sum]) => [line, cents(sum * BigInt(agreed.perHour[line.split("|")[2] ?? ""] ?? 0), 3600n)]));
  return {
    rows: rows.map((row) => ({
      worklog: row.usage.worklog,
      covered: Number(row.covered),
      uncovered: Number(row.drawing - row.covered),
      charged: Number(row.charged),
    })),
    amounts,
  };
}

/** Half away from zero of a fraction that is never negative: ⌊(2n + d) / 2d⌋. */
const cents = (numerator: bigint, denominator: bigint): number => Number((numerator * 2n + denominator) / (denominator * 2n));

/** The next usage is, again and again, the one that no other comes before. */
function picked(usages: readonly Usage[], by: "started" | "logged"): Usage[] {
  const open = [...usages];
  const order: Usage[] = [];
  const before = (a: Usage, b: Usage): boolean => a[by] < b[by] || (a[by] === b[by] && BigInt(a.worklog) < BigInt(b.worklog));
  while (open.length > 0) {
    const next = open.findIndex((one) => open.every((other) => other === one || before(one, other)));
    order.push(...open.splice(next, 1));
  }
  return order;
}

function rowOf(usage: Usage, agreed: Agreed): Row {
  const terms = usage.category === null ? undefined : agreed.categories[usage.category];
  const row = { usage, quota: null, rate: null, drawing: 0n, covered: 0n, charged: 0n };
  if (terms === undefined || terms.no === true) return { ...row, kind: "parked" };
  if (terms.free === true) return { ...row, kind: "free" };
  if (terms.quota !== undefined) return { ...row, kind: "overage", quota: terms.quota, rate: terms.rate ?? null, drawing: BigInt(usage.seconds) };
  return { ...row, kind: "billed", rate: terms.rate ?? null, charged: BigInt(usage.seconds) };
}

/** Each row asks for its fellows; only the last of them carries the difference, and what it cannot carry goes to the one before. */
function roundTogether(rows: readonly Row[], rounding: Rounding, agreed: Agreed, field: "drawing" | "charged", apart: (row: Row) => string): void {
  const group = ({ usage, ...row }: Row): string => {
    const scope = {
      worklog: usage.worklog,
      "issue-day": `${usage.issue} ${agreed.dateOf(usage.started)}`,
      "issue-period": usage.issue,
      "category-period": usage.category ?? "",
    }[rounding.scope];
    return `${scope} / ${apart({ usage, ...row })}`;
  };
  for (const name of new Set(rows.filter((row) => row[field] > 0n).map(group))) {
    const fellows = rows.filter((row) => row[field] > 0n && group(row) === name);
    let sum = 0n;
    for (const row of fellows) sum += row[field];
    let difference = rounded(sum, rounding) - sum;
    for (const row of fellows.toReversed()) {
      const now: bigint = row[field] + difference < 0n ? 0n : row[field] + difference;
      difference -= now - row[field];
      row[field] = now;
    }
  }
}

function rounded(seconds: bigint, { step, mode, minimum = 0, graceMinutes = 0 }: Rounding): bigint {
  if (seconds <= BigInt(graceMinutes) * 60n) return 0n;
  const stride = BigInt(step) * 60n;
  let below = 0n;
  while (below + stride <= seconds) below += stride;
  const above = below === seconds ? seconds : below + stride;
  const nearest = above - seconds <= seconds - below ? above : below;
  const result = mode === "up" ? above : mode === "down" ? below : nearest;
  return result < BigInt(minimum) * 60n ? BigInt(minimum) * 60n : result;
}

function drawSecondBySecond(rows: readonly Row[], agreed: Agreed): void {
  const left: Record<string, number> = {};
  for (const [quota, minutes] of Object.entries(agreed.quotas)) left[quota] = minutes * 60;
  for (const row of rows) {
    const quota = row.quota ?? "";
    for (let second = 0n; second < row.drawing; second += 1n) {
      if ((left[quota] ?? 0) === 0) break;
      left[quota] = (left[quota] ?? 0) - 1;
      row.covered += 1n;
    }
    row.charged = row.drawing - row.covered;
    if (row.charged === 0n) row.kind = "covered";
  }
}

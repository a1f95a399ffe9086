import type { Grant } from "../../src/core/ledger/grant";

/** One granted second with a use-by date. */
interface Coin {
  readonly grant: Grant;
  spent: boolean;
}

export interface CoinDraw {
  /** Seconds each grant gave to each usage, `usage grant` → seconds. */
  readonly given: ReadonlyMap<string, number>;
  readonly uncovered: readonly number[];
}

const SOURCES = ["granted", "carried", "transferred", "bought", "goodwill"];
const bought = (grant: Grant): number => Math.max(0, SOURCES.indexOf(grant.source) - 2);

/** Whether `a` spoils, or is to be spent, before `b` (RULES §4 step 4), as a person would read it out. */
function sooner(a: Grant, b: Grant): boolean {
  if ((a.source === "goodwill") !== (b.source === "goodwill")) return b.source === "goodwill";
  if (a.until !== b.until) return a.until < b.until;
  if (bought(a) !== bought(b)) return bought(a) < bought(b);
  if (a.from !== b.from) return a.from < b.from;
  if (a.order !== b.order) return a.order < b.order;
  return a.id < b.id;
}

/** Burn-down coin by coin: each used second looks through every coin and takes the one that is to be spent first. */
export function drawCoins(usages: readonly { readonly at: number; readonly seconds: number; readonly quota: string }[], grants: readonly Grant[]): CoinDraw {
  const coins: Coin[] = grants.flatMap((grant) => Array.from({ length: grant.seconds }, () => ({ grant, spent: false })));
  const given = new Map<string, number>();
  const uncovered = usages.map((usage, index) => {
    let missing = 0;
    for (let second = 0; second < usage.seconds; second += 1) {
      let best: Coin | null = null;
      for (const coin of coins) {
        const usable = !coin.spent && coin.grant.quota === usage.quota && coin.grant.from <= usage.at && usage.at < coin.grant.until;
        if (usable && (best === null || sooner(coin.grant, best.grant))) best = coin;
      }
      if (best === null) missing += 1;
      else {
        best.spent = true;
        const key = `${index} ${best.grant.id}`;
        given.set(key, (given.get(key) ?? 0) + 1);
      }
    }
    return missing;
  });
  return { given, uncovered };
}

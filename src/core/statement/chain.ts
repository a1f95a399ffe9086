import type { Contract, Quota } from "../contract/contract";
import { termsOfPeriod } from "../contract/versions";
import type { Grant } from "../ledger/grant";
import { soundPoolings, type Pooling } from "../ledger/pooling";
import { quotaAmount } from "../rating/fees";
import { nextPeriod, type Period } from "../time/period";
import { prorationOf } from "./period-grants";
import { ratePeriod, type RatedPeriod } from "./rate-period";
import type { RatingInput } from "./rating-input";
import { carriedPlaces } from "./ticket-account";
import type { Transfer } from "./transfer";

/** What is known of a period besides its terms. */
export type PeriodFacts = Omit<RatingInput, "contract" | "versions" | "period" | "carriedIn" | "transfers" | "carryStated" | "placesCarried">;

/** A contract through all its periods: its versions, and what is known of each period. */
export interface ChainInput {
  readonly versions: readonly Contract[];
  readonly periods: readonly Period[];
  readonly poolings?: readonly Pooling[];
  readonly factsOf: (contract: Contract, period: Period) => PeriodFacts;
}

/** A period as it stands in its chain. */
export interface ChainLink {
  readonly input: RatingInput;
  /** Rated once, when first asked for. */
  readonly rated: () => RatedPeriod;
}

/**
 * Every period with what the one before hands on: carried seconds, and what two periods share by agreement (RULES §5, §6). Rated in
 * order with what is known now, closed or not; by first day.
 */
export function chainPeriods({ versions, periods, poolings = [], factsOf }: ChainInput): ReadonlyMap<string, ChainLink> {
  const { sound } = soundPoolings(poolings);
  const links = new Map<string, ChainLink>();
  const moved = new Map<string, number>();
  const placesCarried: Record<string, number> = {};
  let carriedIn: readonly Grant[] = [];
  for (const period of periods) {
    const contract = termsOfPeriod(versions, period);
    if (contract === null) continue;
    const transfers = sound.flatMap((pooling) => transferOf(pooling, contract, period, versions, moved));
    const facts = factsOf(contract, period);
    const input: RatingInput = {
      ...facts,
      contract,
      versions,
      period,
      carriedIn,
      ...(Object.keys(placesCarried).length === 0 ? {} : { placesCarried: { ...placesCarried } }),
      ...(transfers.length === 0 ? {} : { transfers }),
    };
    const places = carriedPlaces(
      contract.quotas.find(({ unit }) => unit === "tickets"),
      carriedIn,
    );
    if (places > 0) placesCarried[period.from] = places;
    const link = { input, rated: lazily(() => ratePeriod(input)) };
    links.set(period.from, link);
    for (const { pooling, seconds } of transfers.length === 0 ? [] : link.rated().transferred) moved.set(pooling, seconds);
    carriedIn = handsOn(contract, input) ? link.rated().carriedOut : [];
  }
  return links;
}

function lazily(rate: () => RatedPeriod): () => RatedPeriod {
  let known: RatedPeriod | null = null;
  return () => (known ??= rate());
}

/** Whether anything can outlive the period; if not, it need not be rated to know the next one. */
const handsOn = ({ quotas }: Contract, { carriedIn = [], extraGrants = [] }: RatingInput): boolean =>
  quotas.some(({ rollover }) => rollover !== "none") || carriedIn.length > 0 || extraGrants.length > 0;

/** A period's part in one agreement; `moved`: seconds that went over in the first period, by agreement. None where it has no part. */
export function transferOf(
  pooling: Pooling,
  contract: Contract,
  period: Period,
  versions: readonly Contract[],
  moved: ReadonlyMap<string, number>,
): readonly Transfer[] {
  const quota = contract.quotas.find(({ id }) => id === pooling.quota);
  if (quota === undefined || quota.unit !== "minutes") return [];
  const next = pooling.direction === "with-next";
  if (period.from === pooling.first)
    return [{ pooling, part: next ? "borrows" : "leaves", seconds: next ? grantedNext(quota, contract, period, versions) : 0 }];
  if (period.from === pooling.second) return [{ pooling, part: next ? "lends" : "receives", seconds: moved.get(pooling.id) ?? 0 }];
  return [];
}

/** What the next period will be granted, by its own terms: after the contract's end nothing, so what was borrowed is overage (RULES §5). */
function grantedNext(quota: Quota, contract: Contract, period: Period, versions: readonly Contract[]): number {
  const following = nextPeriod(contract.period, period);
  const terms = termsOfPeriod(versions, following) ?? contract;
  const own = terms.quotas.find(({ id }) => id === quota.id);
  return own === undefined ? 0 : quotaAmount(own.amount, following, terms.term, prorationOf(terms)) * 60;
}

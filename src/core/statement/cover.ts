import { draw, type Draw, type DrawnUsage } from "../ledger/draw";
import type { Grant } from "../ledger/grant";
import { roundUsage } from "../rating/round-usage";
import { roundingItem, type RoundedGroup } from "../rating/round-group";
import type { ParkReason } from "../rating/treatment";
import { Room, type Approval } from "./approval";
import type { RatingInput } from "./rating-input";
import type { PlaceOfTicket } from "./ticket-place";
import type { Treated } from "./treat";

/** A usage after steps 2–4: every second has a home. `over` and `billed` go on to be charged at `rate`. */
export interface Covered extends Treated {
  readonly padding: number;
  readonly usageGroup: RoundedGroup | null;
  readonly covered: number;
  readonly over: number;
  readonly billed: number;
  readonly fixed: number;
  readonly free: number;
  readonly parked: number;
  readonly why: ParkReason | null;
  readonly rate: string | null;
  readonly drawn: DrawnUsage | null;
  readonly ticket: PlaceOfTicket | null;
}

export interface Coverage {
  readonly works: readonly Covered[];
  readonly drawn: Draw;
}

/** Steps 3 and 4 of one period, to be seen under any approvals. */
export interface Covering {
  readonly under: (approvals: readonly Approval[]) => Coverage;
  /** Of these works only those that are charged, in their order; work that no approval could make so is not even looked at. */
  readonly dueUnder: (approvals: readonly Approval[]) => readonly Covered[];
}

/**
 * RULES §4 steps 3 and 4. Ticket quotas go by the issue's place, minute quotas by the draw; neither asks what is approved, so both are done
 * once for however many approvals are tried.
 */
export function covering(input: RatingInput, treated: readonly Treated[], grants: readonly Grant[], placeOf: (issue: string) => PlaceOfTicket): Covering {
  const tickets = new Set(input.contract.quotas.filter(({ unit }) => unit === "tickets").map(({ id }) => id));
  const drawsMinutes = treated.map(({ way }) => way.kind === "quota" && !tickets.has(way.quota));
  const rounded = roundUsage(
    treated.map(({ usage, way, date }, index) =>
      roundingItem(usage, date, way.kind === "quota" ? way.quota : "", drawsMinutes[index] === true ? usage.seconds : 0),
    ),
    input.contract.rounding.usage,
  );
  const demands = treated.flatMap(({ usage, way }, index) =>
    way.kind === "quota" && drawsMinutes[index] === true
      ? [{ id: String(index), at: usage.started, seconds: rounded?.seconds[index] ?? usage.seconds, quota: way.quota }]
      : [],
  );
  const drawn = draw(demands, grants);
  const drawnOf = new Map(drawn.usages.map((one) => [Number(one.id), one]));
  const hard = new Set(input.contract.quotas.filter(({ limit }) => limit === "hard").map(({ id }) => id));
  const roomOf = (approvals: readonly Approval[]): Room => new Room(input.approvedOverage ?? {}, approvals);
  const allowed = (work: Treated, one: DrawnUsage, room: Room): number => allowedOver(work, one.uncoveredSeconds, room, hard);
  const homes = (work: Treated, index: number, one: DrawnUsage, over: number): Covered =>
    settleDrawn(work, one, { seconds: rounded?.seconds[index] ?? work.usage.seconds, group: rounded?.groupOf[index] ?? null }, over);
  const chargeable = lazily(() => treated.flatMap((work, index) => mayBeDue(work, index, drawnOf.get(index), placeOf)));
  return {
    under: (approvals) => {
      const room = roomOf(approvals);
      const works = treated.map((work, index) => {
        const one = drawnOf.get(index);
        return one === undefined ? settle(work, placeOf) : homes(work, index, one, allowed(work, one, room));
      });
      return { works, drawn };
    },
    dueUnder: (approvals) => {
      const room = roomOf(approvals);
      const due: Covered[] = [];
      for (const { work, index, one, settled: always } of chargeable()) {
        const over = always === null ? allowed(work, one, room) : 0;
        if (always !== null) due.push(always);
        else if (over > 0) due.push(homes(work, index, one, over));
      }
      return due;
    },
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

type MayBeDue =
  | { readonly work: Treated; readonly index: number; readonly settled: Covered; readonly one: null }
  | { readonly work: Treated; readonly index: number; readonly settled: null; readonly one: DrawnUsage };

/** A work that is charged anyway, or as far as it is approved. */
function mayBeDue(work: Treated, index: number, one: DrawnUsage | undefined, placeOf: (issue: string) => PlaceOfTicket): readonly MayBeDue[] {
  if (one !== undefined) return one.uncoveredSeconds > 0 ? [{ work, index, settled: null, one }] : [];
  const always = settle(work, placeOf);
  return always.over + always.billed > 0 ? [{ work, index, settled: always, one: null }] : [];
}

/** Seconds of overage that may be charged: what a hard limit leaves room for, nothing where no rate is named. */
function allowedOver({ way, usage }: Treated, uncovered: number, room: Room, hard: ReadonlySet<string>): number {
  if (way.kind !== "quota") return 0;
  const allowed = hard.has(way.quota) ? room.take(way.quota, usage.issue, usage.started, uncovered) : uncovered;
  return way.overage === null ? 0 : allowed;
}

/** Where nothing is said, nothing is there. Written out, because ten thousand of them are made a month. */
const settled = ({ usage, way, terms, date }: Treated, homes: Partial<Omit<Covered, keyof Treated>>): Covered => ({
  usage,
  way,
  terms,
  date,
  padding: homes.padding ?? 0,
  usageGroup: homes.usageGroup ?? null,
  covered: homes.covered ?? 0,
  over: homes.over ?? 0,
  billed: homes.billed ?? 0,
  fixed: homes.fixed ?? 0,
  free: homes.free ?? 0,
  parked: homes.parked ?? 0,
  why: homes.why ?? null,
  rate: homes.rate ?? null,
  drawn: homes.drawn ?? null,
  ticket: homes.ticket ?? null,
});

function settle(work: Treated, placeOf: (issue: string) => PlaceOfTicket): Covered {
  const { way, usage } = work;
  const { seconds } = usage;
  switch (way.kind) {
    case "free":
      return settled(work, { free: seconds });
    case "fixed":
      return settled(work, { fixed: seconds });
    case "billed":
      return settled(work, { billed: seconds, rate: way.rate });
    case "parked":
      return settled(work, { parked: seconds, why: way.why });
    case "quota":
      return settleTicket(work, way.overage, placeOf(usage.issue));
  }
}

/** S82–S85: within its place the work is covered; after the last place it goes as the contract answered. */
function settleTicket(work: Treated, overage: string | null, ticket: PlaceOfTicket): Covered {
  const { seconds } = work.usage;
  switch (ticket.kind) {
    case "unknown":
      return settled(work, { ticket, parked: seconds, why: "ticket-unknown" });
    case "within":
      return settled(work, { ticket, covered: seconds });
    case "not-counted":
    case "no-sla":
      return settled(work, { ticket, free: seconds });
    case "postponed":
      return settled(work, { ticket, parked: seconds, why: "ticket-postponed" });
    case "bill":
      return overage === null ? settled(work, { ticket, parked: seconds, why: "no-rate" }) : settled(work, { ticket, over: seconds, rate: overage });
  }
}

function settleDrawn(work: Treated, drawn: DrawnUsage, rounded: { readonly seconds: number; readonly group: RoundedGroup | null }, over: number): Covered {
  const overage = work.way.kind === "quota" ? work.way.overage : null;
  const parked = drawn.uncoveredSeconds - over;
  return settled(work, {
    padding: rounded.seconds - work.usage.seconds,
    usageGroup: rounded.group,
    covered: rounded.seconds - drawn.uncoveredSeconds,
    over,
    parked,
    why: parked === 0 ? null : overage === null ? "no-rate" : "over-hard-limit",
    rate: over === 0 ? null : overage,
    drawn,
  });
}

import type { Contract } from "../contract/contract";
import { rateUnder, surchargesAt, type Surcharge } from "../rating/surcharge";
import { inBands, type Band, type BandPart } from "../rating/tiers";
import type { Covered } from "./cover";

/** What an hour of a usage costs before tiers, and which surcharges make it. */
export interface HourPrice {
  /** Of the rate and the role, in the version of the terms in force when the work began. */
  readonly base: number;
  readonly perHour: number;
  readonly by: readonly Surcharge[];
  /** The role whose own price holds; null where the rate has one price. */
  readonly role: string | null;
}

/** A part of a usage's charged seconds at one price; parts of one key stand on one line. */
export interface Piece {
  readonly key: string;
  readonly kind: "overage" | "billed" | "fixed" | "surcharge";
  readonly rate: string | null;
  readonly seconds: number;
  /** `base` of a band is the band's own. */
  readonly price: HourPrice;
  readonly band: Band | null;
}

const NONE: readonly Surcharge[] = [];
const NO_PIECE: readonly Piece[] = [];
const NO_PRICE: HourPrice = { base: 0, perHour: 0, by: NONE, role: null };

/** The hour of a usage: its rate, by role (S116), under the surcharges of its start (RULES §4 step 7). */
export function hourPrice({ terms, usage }: Covered, rate: string | null): HourPrice {
  const named = rate === null ? undefined : terms.rates[rate];
  if (named === undefined) return NO_PRICE;
  const own = named.byRole?.[usage.role];
  const base = own ?? named.perHour;
  const role = own === undefined ? null : usage.role;
  if (terms.surcharges === undefined) return { base, perHour: base, by: NONE, role };
  return { base, role, ...under(base, { terms, usage }) };
}

function under(base: number, { terms, usage }: Pick<Covered, "terms" | "usage">): Pick<HourPrice, "perHour" | "by"> {
  if (terms.surcharges === undefined) return { perHour: base, by: [] };
  return rateUnder(base, surchargesAt(terms.surcharges, usage, terms.timezone), terms.surcharges.combine);
}

/** A usage on its way to its lines: the seconds charged after rounding. */
export interface Priceable {
  readonly work: Covered;
  readonly charged: number;
  readonly price: HourPrice;
}

/** RULES §4 steps 6 and 7: the parts of every usage by band and surcharge, in the order of the period. */
export function piecesOf(contract: Contract, items: readonly Priceable[]): readonly (readonly Piece[])[] {
  const bands = bandsOf(contract, items);
  return items.map((item, index) => {
    const charged = chargedPieces(item, bands?.get(index) ?? null);
    const covered = coveredPieces(item);
    return covered.length === 0 ? charged : [...charged, ...covered];
  });
}

const isDue = ({ work }: Priceable): boolean => work.over + work.billed > 0;

/** Tiers are those of the period's terms: an amendment moves them from the next period on (RULES §5). */
function bandsOf({ rates }: Contract, items: readonly Priceable[]): ReadonlyMap<number, readonly BandPart[]> | null {
  const tiered = Object.entries(rates).flatMap(([id, { tiers }]) => (tiers === undefined ? [] : [{ id, tiers }]));
  if (tiered.length === 0) return null;
  const found = new Map<number, readonly BandPart[]>();
  for (const { id, tiers } of tiered) {
    const mine = items.flatMap((item, index) =>
      isDue(item) && item.work.rate === id && (item.work.over > 0 || tiers.billed === "counts") ? [{ item, index }] : [],
    );
    const parts = inBands(
      mine.map(({ item }) => item.charged),
      tiers,
    );
    mine.forEach(({ index }, place) => found.set(index, parts[place] ?? []));
  }
  return found;
}

function chargedPieces(item: Priceable, parts: readonly BandPart[] | null): readonly Piece[] {
  const { work, charged, price } = item;
  if (work.way.kind === "fixed" && work.fixed > 0) return work.way.earlier === true ? [] : [fixedPiece(work, work.way.bundle)];
  if (!isDue(item)) return NO_PIECE;
  if (parts === null) return [piece(work, charged, price, null)];
  return parts.map(({ band, seconds }) => piece(work, seconds, { ...price, base: band.perHour, ...under(band.perHour, work) }, band));
}

const fixedPiece = ({ usage }: Covered, bundle: string | undefined): Piece => ({
  key: bundle === undefined ? `fixed\n${usage.issue}` : `bundle\n${bundle}`,
  kind: "fixed",
  rate: null,
  seconds: 0,
  price: NO_PRICE,
  band: null,
});

function piece(work: Covered, seconds: number, price: HourPrice, band: Band | null): Piece {
  const kind = work.over > 0 ? "overage" : "billed";
  return { key: keyOf(kind, work, price, band), kind, rate: work.rate, seconds, price, band };
}

/** Most contracts have neither tiers, surcharges nor roles: their key is short, because ten thousand of them are made a month. */
function keyOf(kind: string, work: Covered, { perHour, by, role }: HourPrice, band: Band | null): string {
  const plain = `${kind} ${perHour} ${work.rate}`;
  if (band === null && by.length === 0 && role === null) return `${plain}\n${work.usage.issue}`;
  return `${plain} ${band?.from ?? ""} ${by.map(({ id }) => id).join()} ${role ?? ""}\n${work.usage.issue}`;
}

/** Minutes inside the quota that bear the surcharge alone: what it puts on top of the rate they would cost (RULES §4 step 7). */
function coveredPieces({ work }: Priceable): readonly Piece[] {
  const { terms, way, covered } = work;
  if (terms.surcharges?.covered !== "surcharge" || covered === 0 || way.kind !== "quota") return NO_PIECE;
  const price = hourPrice(work, way.overage);
  const extra = price.perHour - price.base;
  if (price.by.length === 0 || extra <= 0) return NO_PIECE;
  const alone = { ...price, perHour: extra };
  return [
    { key: keyOf("surcharge", { ...work, rate: way.overage }, alone, null), kind: "surcharge", rate: way.overage, seconds: covered, price: alone, band: null },
  ];
}

/** Three months of one quota in which people decide things: told in plain numbers, worked out with a purse of minutes. */
export interface DecidedMonths {
  readonly amount: number;
  readonly work: readonly { readonly month: number; readonly day: number; readonly night: boolean; readonly minutes: number }[];
  readonly given: readonly { readonly month: number; readonly day: number; readonly minutes: number; readonly kind: "bought" | "goodwill" }[];
  /** Minutes added to a month's quota, or taken from it, by hand. */
  readonly adjusted: readonly { readonly month: number; readonly minutes: number }[];
  /** Months `first` and the next share: the first borrows what it lacks, or leaves what it has. */
  readonly shared: { readonly first: number; readonly way: "borrow" | "leave" } | null;
  /** Minutes of a month that are not charged, out of goodwill. */
  readonly spared: readonly { readonly month: number; readonly minutes: number }[];
  readonly coveredBears: boolean;
}

export interface HandMadeWork {
  readonly covered: number;
  readonly over: number;
}

export interface HandMadeDecided {
  readonly work: readonly HandMadeWork[];
  readonly borrowedOrLeft: number;
  readonly expired: number;
  readonly cents: number;
}

/** The earlier in this list, the earlier a minute is used; what is borrowed spoils with the next month, goodwill waits for all. */
const PURSE = ["own", "received", "bought", "borrowed", "goodwill"] as const;

interface Coin {
  readonly kind: (typeof PURSE)[number];
  /** Hours since the month's beginning from which it can be used. */
  readonly from: number;
}

const coins = (count: number, kind: Coin["kind"], from = 0): Coin[] => Array.from({ length: Math.max(0, count) }, () => ({ kind, from }));
const rank = ({ kind, from }: Coin): number => PURSE.indexOf(kind) * 10_000 + from;

const DAY_CENTS = 100;
const NIGHT_CENTS = 150;

export function decideByHand(story: DecidedMonths): readonly HandMadeDecided[] {
  let moved = 0;
  return [0, 1, 2].map((month) => {
    const part = story.shared === null ? null : story.shared.first === month ? "first" : story.shared.first + 1 === month ? "second" : null;
    const borrows = part === "first" && story.shared?.way === "borrow";
    const leaves = part === "first" && story.shared?.way === "leave";
    const comes = part === "second" ? moved : 0;
    const purse = story.shared?.way === "borrow" ? purseOf(story, month, comes, 0) : purseOf(story, month, 0, comes);
    if (borrows) purse.push(...coins(story.amount, "borrowed"));
    const loan = purse.filter(({ kind }) => kind === "borrowed").length;
    const mine = story.work
      .map((one, place) => ({ ...one, place, hour: hourOf(one.day, one.night) }))
      .filter((one) => one.month === month)
      .toSorted((a, b) => a.hour - b.hour || a.place - b.place);
    const done = mine.map((one) => ({ ...one, ...use(purse, one.hour, one.minutes) }));
    const left = purse.filter(({ kind }) => kind !== "borrowed").length;
    moved = borrows ? loan - (purse.length - left) : leaves ? left : 0;
    return {
      work: done.map(({ covered, over }) => ({ covered, over })),
      borrowedOrLeft: moved,
      expired: leaves ? 0 : left,
      cents: centsOf(story, month, done),
    };
  });
}

export const hourOf = (day: number, night: boolean): number => (day - 1) * 24 + (night ? 21 : 9);

/** What the month has before it borrows: less what was lent, with what it received, then what was added or taken by hand. */
function purseOf(story: DecidedMonths, month: number, lent: number, received: number): Coin[] {
  const added = story.adjusted.filter((one) => one.month === month && one.minutes > 0);
  const taken = story.adjusted.filter((one) => one.month === month && one.minutes < 0);
  const purse = [...coins(story.amount - lent, "own"), ...coins(received, "received")];
  for (const { minutes } of added) purse.push(...coins(minutes, "own"));
  for (const one of story.given) if (one.month === month) purse.push(...coins(one.minutes, one.kind, hourOf(one.day, false)));
  for (const { minutes } of taken) {
    purse.sort((a, b) => rank(a) - rank(b));
    purse.splice(0, -minutes);
  }
  return purse;
}

function use(purse: Coin[], hour: number, minutes: number): HandMadeWork {
  let covered = 0;
  for (let n = 0; n < minutes; n += 1) {
    const open = purse.filter(({ from }) => from <= hour);
    if (open.length === 0) break;
    purse.splice(purse.indexOf(open.reduce((a, b) => (rank(b) < rank(a) ? b : a))), 1);
    covered += 1;
  }
  return { covered, over: minutes - covered };
}

/** 1.00 a minute by day, 1.50 by night; spared minutes come off the last ones that cost something. */
function centsOf(story: DecidedMonths, month: number, done: readonly (HandMadeWork & { readonly night: boolean })[]): number {
  const cost = done.flatMap(({ over, night }) => Array.from({ length: over }, () => (night ? NIGHT_CENTS : DAY_CENTS)));
  const spared = story.spared.reduce((sum, one) => (one.month === month ? sum + one.minutes : sum), 0);
  const charged = cost.slice(0, Math.max(0, cost.length - spared)).reduce((sum, cents) => sum + cents, 0);
  const onTop = done.reduce((sum, { covered, night }) => (night && story.coveredBears ? sum + covered * (NIGHT_CENTS - DAY_CENTS) : sum), 0);
  return charged + onTop;
}

/** What a quota does with minutes left over, in the fewest words. */
export type Keep = { readonly way: "none" } | { readonly way: "cap"; readonly minutes: number } | { readonly way: "age"; readonly periods: number };

interface Coin {
  readonly born: number;
  /** First month in which it is gone. */
  goes: number;
}

export interface HandMadeMonth {
  readonly covered: number;
  readonly over: number;
  readonly rolledIn: number;
  readonly rolledOut: number;
  readonly expired: number;
}

/** Months of one quota, a minute a coin: taken from the purse one by one, soonest gone first, then oldest; at month's end kept or lost. */
export function monthsByCoin(amount: number, keep: Keep, used: readonly number[]): HandMadeMonth[] {
  let purse: Coin[] = [];
  return used.map((minutes, month) => {
    const rolledIn = purse.length;
    const life = keep.way === "age" ? keep.periods + 1 : 1;
    for (let n = 0; n < amount; n += 1) purse.push({ born: month, goes: month + life });
    let covered = 0;
    for (let n = 0; n < minutes && purse.length > 0; n += 1) {
      purse.splice(purse.indexOf(purse.reduce(soonest)), 1);
      covered += 1;
    }
    const before = purse.length;
    purse = kept(purse, keep, month);
    return { covered, over: minutes - covered, rolledIn, rolledOut: purse.length, expired: before - purse.length };
  });
}

const soonest = (a: Coin, b: Coin): Coin => (b.goes < a.goes || (b.goes === a.goes && b.born < a.born) ? b : a);

function kept(purse: readonly Coin[], keep: Keep, month: number): Coin[] {
  const alive = purse.filter(({ goes }) => goes > month + 1);
  if (keep.way !== "cap") return alive;
  const youngest = [...purse].sort((a, b) => b.born - a.born).slice(0, keep.minutes);
  return youngest.map((coin) => ({ ...coin, goes: month + 2 }));
}

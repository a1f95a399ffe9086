import * as fc from "fast-check";
import { allocate, priceOf, roundedProduct, roundHalfAwayFromZero } from "../../../src/core/money/money";
import { cases } from "../../support/seed";
import { table } from "../../support/table";

describe("roundHalfAwayFromZero", () => {
  for (const row of table<"numerator" | "denominator" | "rounded" | "because">(`
    numerator | denominator | rounded | because
    5         | 2           | 3       | half goes away from zero
    -5        | 2           | -3      | also below zero
    7         | 3           | 2       | nearest
    8         | 3           | 3       | nearest
    1         | 2           | 1       | the smallest half
    0         | 60          | 0       | nothing stays nothing
    -1        | 3           | 0       | and is never a negative zero
    9007199254740991 | 1    | 9007199254740991 | exact up to the largest safe integer
  `)) {
    test(`${row.numerator}/${row.denominator} → ${row.rounded}: ${row.because}`, () => {
      expect(roundHalfAwayFromZero(Number(row.numerator), Number(row.denominator))).toBe(Number(row.rounded));
    });
  }

  test("refuses what is no exact fraction", () => {
    expect(() => roundHalfAwayFromZero(1.5, 2)).toThrow("numerator");
    expect(() => roundHalfAwayFromZero(1, 0)).toThrow("fraction");
    expect(() => roundHalfAwayFromZero(2 ** 53, 60)).toThrow("numerator");
  });
});

describe("priceOf", () => {
  for (const row of table<"quantity" | "per" | "perHour" | "price" | "because">(`
    quantity | per  | perHour | price | because
    15       | 60   | 9000    | 2250  | 15 min × 90,00 €/h = 22,50 € (S12, S23)
    17       | 60   | 9000    | 2550  | 17 min × 90,00 €/h = 25,50 €
    900      | 3600 | 9000    | 2250  | the same as seconds
    1        | 3600 | 9000    | 3     | 2.5 cents: half goes away from zero
    20       | 60   | 10000   | 3333  | 33.33… cents: down
    40       | 60   | 10000   | 6667  | 66.66… cents: up
    0        | 60   | 9000    | 0     | nothing costs nothing
    2678399  | 3600 | 1000000000000 | 743999722222222 | a month of seconds at the highest rate: exact beyond the safe integers
    2678401  | 3600 | 999999999999  | 744000277777034 | and there too the nearest: …033.78
    -2678399 | 3600 | 1000000000000 | -743999722222222 | taken back, it is the same below zero
    -2678401 | 3600 | 999999999999  | -744000277777034 | and the nearest there: …033.78
  `)) {
    test(`${row.quantity} per ${row.per} at ${row.perHour} → ${row.price}: ${row.because}`, () => {
      expect(priceOf(Number(row.quantity), Number(row.perHour), row.per === "60" ? 60 : 3600)).toBe(Number(row.price));
    });
  }
});

describe("roundedProduct beyond the safe integers", () => {
  for (const row of table<"amount" | "times" | "denominator" | "rounded" | "because">(`
    amount            | times | denominator | rounded           | because
    9007199254740991  | 3     | 6           | 4503599627370496  | …495.5: a half goes away from zero
    -9007199254740991 | 3     | 6           | -4503599627370496 | below zero too
    9007199254740991  | -3    | 6           | -4503599627370496 | whichever factor is below zero
    9007199254740991  | 2     | 6           | 3002399751580330  | …330.33: down
    -9007199254740991 | 2     | 6           | -3002399751580330 | towards zero
  `)) {
    test(`${row.amount} × ${row.times} / ${row.denominator} → ${row.rounded}: ${row.because}`, () => {
      expect(roundedProduct(Number(row.amount), Number(row.times), Number(row.denominator))).toBe(Number(row.rounded));
    });
  }
});

describe("allocate", () => {
  for (const row of table<"amount" | "weights" | "parts" | "because">(`
    amount | weights | parts     | because
    100    | 1 1 1   | 34 33 33  | the odd cent goes to the first of equals
    100    | 1 2     | 33 67     | to the larger remainder before the first
    -100   | 1 1 1   | -34 -33 -33 | the same below zero
    2      | 0 1     | 0 2       | a weight of nothing gets nothing
    -2     | 0 1     | 0 -2      | and never a negative zero
    0      | 1 1     | 0 0       | nothing to share is nothing for each
    -1     | 1 1     | -1 0      | one cent below zero goes to the first, the other has none
    9007199254740991 | 1 2 | 3002399751580330 6004799503160661 | exact up to the largest safe integer
  `)) {
    test(`${row.amount} by ${row.weights} → ${row.parts}: ${row.because}`, () => {
      expect(allocate(Number(row.amount), row.weights.split(" ").map(Number))).toEqual(row.parts.split(" ").map(Number));
    });
  }

  test("refuses what nothing can be shared by", () => {
    for (const weights of [[], [0, 0], [2, -1], [0.5, 0.5]]) expect(() => allocate(100, weights)).toThrow("weights to share by");
    expect(() => allocate(0.5, [1])).toThrow("weights to share by");
  });

  test("the parts add up, and no part is a whole unit off its exact share", () => {
    const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }).filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), weights, (amount, list) => {
        const parts = allocate(amount, list);
        const whole = list.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(amount);
        parts.forEach((part, index) => expect(Math.abs(part - (amount * (list[index] ?? 0)) / whole)).toBeLessThan(1));
      }),
      cases("allocate", 1000),
    );
  });
});

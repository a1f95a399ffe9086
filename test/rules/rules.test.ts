import { proveRule } from "./rule";
import { SEED_000 } from "./seed-000";
import { SEED_001 } from "./seed-001";
import { SEED_002 } from "./seed-002";
import { SEED_003 } from "./seed-003";
import { SEED_004 } from "./seed-004";
import { TRAPS } from "./traps";

/** Rules that no row proves yet; printed, so that nothing is hidden. */
const STILL_MISSING: readonly string[] = [];

const RULES = [...SEED_000, ...SEED_001, ...SEED_002, ...SEED_003, ...SEED_004];
const ALL = [...Array(116).keys()].map((n) => `S${n + 1}`);

test("every rule S1 to S116 has exactly one row or is listed as missing, and no other number exists", () => {
  process.stdout.write(`rules: ${RULES.length} rows, still missing: ${STILL_MISSING.join(", ") || "none"}\n`);

  const named = [...RULES.map(({ id }) => id), ...STILL_MISSING];
  expect(named.filter((id, place) => named.indexOf(id) !== place)).toEqual([]);
  expect(named.toSorted()).toEqual(ALL.toSorted());
});

for (const rule of [...RULES, ...TRAPS]) test(`${rule.id}, ${rule.change.replace(/=.*/, "")}: ${rule.because}`, () => proveRule(rule));

test("a row whose key changes nothing, or whose figure is wrong, is refused", () => {
  const good = RULES.find(({ id }) => id === "S12");
  if (good === undefined) throw new Error("S12 has a row");

  expect(() => proveRule(good)).not.toThrow();
  expect(() => proveRule({ ...good, change: "customerSeesTimes=true", then: good.is })).toThrow("4750");
  expect(() => proveRule({ ...good, is: "4751" })).toThrow("4751");
  expect(() => proveRule({ ...good, change: "rates.regular.perHour=-1" })).toThrow("contract.too-small");
});

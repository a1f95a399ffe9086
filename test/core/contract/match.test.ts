import { matchContract } from "../../../src/core/contract/match";
import { contractRank, isActiveOn } from "../../../src/core/contract/rank";
import { instant, localDate } from "../../../src/core/time/instant";
import { parseInstant } from "../../../src/core/time/iso";
import { contractWith } from "../../support/contract";
import { table } from "../../support/table";

const at = (text: string) => parseInstant(text) ?? instant(Number.NaN);

const SERVICE = contractWith();
const CMS = { ...contractWith('id="acme-cms"'), categories: { "cms-update": { treatment: "free" as const } } };
const ENDED = contractWith('id="old" state="ended" term.until="2026-12-01"');

for (const row of table<"contracts" | "customer" | "category" | "at" | "gives" | "because">(`
  contracts   | customer | category   | at                        | gives                  | because
  service     | acme     | content    | 2026-11-09T09:00:00+01:00 | acme-service-30        | the only one
  service     | acme     | gardening  | 2026-11-09T09:00:00+01:00 | acme-service-30        | the only one: not covered is for its categories to say
  service     | acme     | -          | 2026-11-09T09:00:00+01:00 | acme-service-30        | not classified yet, yet unique
  service     | brandl   | content    | 2026-11-09T09:00:00+01:00 | contract.none-matches  | another customer
  service     | acme     | content    | 2025-12-31T23:59:59+01:00 | contract.none-matches  | before the term
  service     | acme     | content    | 2026-01-01T00:00:00+01:00 | acme-service-30        | the first instant of the term, in the contract's zone
  service cms | acme     | cms-update | 2026-11-09T09:00:00+01:00 | acme-cms               | S34: only one names the category
  service cms | acme     | content    | 2026-11-09T09:00:00+01:00 | acme-service-30        | S34: only one names the category
  service cms | acme     | gardening  | 2026-11-09T09:00:00+01:00 | contract.several-match | never guessed
  service cms | acme     | -          | 2026-11-09T09:00:00+01:00 | contract.several-match | never guessed
  ended       | acme     | content    | 2026-11-30T23:59:59+01:00 | old                    | ended contracts cover their term
  ended       | acme     | content    | 2026-12-01T00:00:00+01:00 | contract.none-matches  | half-open: the end is outside
  draft       | acme     | content    | 2026-11-09T09:00:00+01:00 | contract.none-matches  | a draft covers nothing
  suspended   | acme     | content    | 2026-11-09T09:00:00+01:00 | contract.none-matches  | a suspended one covers nothing
`)) {
  test(`${row.contracts}: ${row.customer}, ${row.category}, ${row.at} → ${row.gives}: ${row.because}`, () => {
    const known = {
      service: [SERVICE],
      "service cms": [SERVICE, CMS],
      ended: [ENDED],
      draft: [{ ...SERVICE, state: "draft" as const }],
      suspended: [{ ...SERVICE, state: "suspended" as const }],
    };
    const contracts = known[row.contracts as keyof typeof known];

    const match = matchContract(contracts, { customer: row.customer, category: row.category === "-" ? null : row.category, at: at(row.at) });

    expect(match.ok ? match.value.id : match.problems[0]?.code).toBe(row.gives);
  });
}

for (const row of table<"severity" | "active" | "first" | "rank" | "because">(`
  severity | active | first  | rank | because
  1        | yes    | within | 1    | the worst, with a contract
  1        | no     | within | 2    | severity goes first
  2        | yes    | within | 3    | behind every severity 1
  2        | no     | within | 4    | S44: above on-demand work of the same severity
  3        | yes    | over   | 3    | contracts go before every request without
  1        | no     | over   | 22   | behind the last contract's unclassified request
  -        | yes    | over   | 21   | unclassified behind every severity
  -        | no     | within | 42   | the last of all
`)) {
  test(`severity ${row.severity}, active ${row.active}, ${row.first} severity: ${row.rank}, because ${row.because}`, () => {
    const severity = row.severity === "-" ? null : Number(row.severity);

    expect(contractRank(severity, row.active === "yes", row.first === "over" ? "over" : "within")).toBe(Number(row.rank));
  });
}

for (const row of table<"changes" | "today" | "active" | "because">(`
  changes                          | today      | active | because
  state="active"                   | 2026-11-09 | true   | in its term
  state="active"                   | 2025-12-31 | false  | S101: aufrechte Verträge alone
  state="suspended"                | 2026-11-09 | false  | suspended
  term.until="2026-12-01"          | 2026-12-01 | false  | half-open
`)) {
  test(`${row.changes} on ${row.today}: ${row.active}, because ${row.because}`, () => {
    expect(isActiveOn(contractWith(row.changes), localDate(row.today))).toBe(row.active === "true");
  });
}

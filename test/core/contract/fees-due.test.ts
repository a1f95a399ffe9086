import { feesDue } from "../../../src/core/contract/fees-due";
import { contract } from "../../support/terms";
import { table } from "../../support/table";

const fees = [
  { id: "base", amount: 1000, per: "period" },
  { id: "premium", amount: 4900, per: "period" },
] as const;

for (const row of table<"server" | "premium" | "channel" | "due" | "because">(`
  server | premium | channel | due          | because
  no     | yes     | no      | base premium | an ordered part costs its price (S9)
  no     | no      | no      | base         | what is not ordered costs nothing
  yes    | yes     | no      | base         | with a dedicated server it is included (S8)
  yes    | yes     | yes     | base premium | a channel that names the fee is paid for all the same
`)) {
  test(`server ${row.server}, premium ${row.premium}, channel ${row.channel}: ${row.because}`, () => {
    const due = feesDue(
      contract({
        fees,
        components: [
          { id: "server", ordered: row.server === "yes" },
          { id: "premium", ordered: row.premium === "yes", includedWith: ["server"], fee: "premium" },
        ],
        ...(row.channel === "yes" ? { channels: [{ id: "phone", fee: "premium" }] } : {}),
      }),
    );

    expect(due.map(({ id }) => id).join(" ")).toBe(row.due);
  });
}

test("a contract without parts owes every fee", () => expect(feesDue(contract({ fees }))).toHaveLength(2));

import { poolingProblems } from "../../../src/core/contract/pooling-terms";
import type { Contract } from "../../../src/core/contract/contract";
import { say } from "../../../src/text/say";
import { contract } from "../../support/terms";
import { table } from "../../support/table";

const CONTACTS = [
  { role: "support-manager", name: "Susanne", account: "s-1" },
  { role: "account-manager", name: "Karl", account: "k-1" },
] as const;

for (const row of table<"allowed" | "approver" | "contacts" | "direction" | "by" | "problem" | "because">(`
  allowed       | approver        | contacts | direction     | by      | problem                 | because
  -             | -               | named    | with-previous | anybody | none                    | the contract says nothing: each agreement stands for itself
  none          | -               | named    | with-next     | s-1     | pooling.not-allowed     | each month stands for itself
  with-next     | support-manager | named    | with-next     | s-1     | none                    | S52, S53
  with-next     | support-manager | named    | with-next     | Susanne | none                    | by name as well as by account
  with-next     | support-manager | named    | with-previous | s-1     | pooling.not-allowed     | S52: the other way was not agreed
  either        | support-manager | named    | with-previous | s-1     | none                    | as agreed each time
  either        | support-manager | named    | with-next     | k-1     | pooling.wrong-approver  | S53: not the account manager
  either        | account-manager | named    | with-next     | k-1     | none                    | or the account manager after all
  either        | account-manager | unnamed  | with-next     | anybody | none                    | neither for the account manager, where the contract names none
  either        | support-manager | unnamed  | with-next     | anybody | none                    | where no account is known nobody can be compared
`)) {
  test(`${row.allowed}, ${row.approver}: ${row.direction} by ${row.by}: ${row.because}`, () => {
    const terms =
      row.allowed === "-"
        ? {}
        : { pooling: { allowed: row.allowed as "none", ...(row.approver === "-" ? {} : { approver: row.approver as "support-manager" }) } };
    const contacts = row.contacts === "named" ? CONTACTS : CONTACTS.map(({ role, name }) => ({ role, name }));
    const problems = poolingProblems(
      { ...contract({}), ...terms, contacts: [...contacts] } as Contract,
      { direction: row.direction, approver: row.by },
      "facts[0]",
    );

    expect(problems.map(({ code }) => code).join(" ") || "none").toBe(row.problem);
    for (const { code, facts, at } of problems) {
      expect(at).toMatch(/^facts\[0\]\./);
      for (const language of ["de", "en"] as const) expect(say(language, `problem.${code}`, facts)).not.toMatch(/^problem\.|\{\w+/);
    }
  });
}

/** An office whose app also answers use cases by name, and what tests of the ledger ask it. */
import { join } from "node:path";
import { bundleNode } from "../../../host/bundle/functions";
import type { Statement } from "../../../src/core/statement/statement";
import { ADMIN, MINUTE, WEB, expectGood, openOffice, type Office, type OfficeOptions } from "../../../commands/bench/office";
import type { USE_CASES } from "./use-cases";

type Cases = typeof USE_CASES;

let bundled: Promise<string> | null = null;

/** Bundled anew in each run of a test file, beside the product's own bundle. */
async function bundle(): Promise<string> {
  const root = process.cwd();
  const file = join(root, "dist/use-cases", `${process.pid}.cjs`);
  await bundleNode(root, join(root, "test/app/support/use-cases.ts"), file);
  return file;
}

export class Books {
  constructor(readonly office: Office) {}

  async use<K extends keyof Cases>(name: K, ...args: Parameters<Cases[K]>): Promise<Awaited<ReturnType<Cases[K]>>> {
    const call = { functionKey: `use:${name}`, payload: { args } };
    const actor = { kind: "user", accountId: ADMIN } as const;
    const resolver = { resolverFunction: "report-resolver", moduleKey: "report", actor, accountType: "licensed", extension: { project: WEB } } as const;
    return (await this.office.site.run.invokeResolver({ ...resolver, call })) as Awaited<ReturnType<Cases[K]>>;
  }

  async statement(contract: string, start: string): Promise<Statement> {
    const statement = await this.use("statement", contract, start);
    if (statement === null) throw new Error(`no statement ${contract} ${start}`);
    return statement;
  }

  /** Closes a month as the page does: what was reviewed, by the admin. */
  async close(month: string): Promise<void> {
    const view = await expectGood(this.office.ask("report", "closeView", { month }, ADMIN));
    const contracts = "items" in view ? view.items.map(({ contract, last }) => ({ contract, last })) : [];
    await expectGood(this.office.ask("report", "close", { month, contracts }, ADMIN));
    await this.office.pass(MINUTE);
  }
}

export async function openBooks(options: OfficeOptions = {}): Promise<Books> {
  bundled ??= bundle();
  return new Books(await openOffice({ ...options, functions: await bundled }));
}

/** A contract as somebody pastes it, in force from a date. */
export async function activate({ office }: Books, yaml: string, from: string): Promise<void> {
  const imported = (await expectGood(office.ask("admin", "importContracts", { text: yaml, rev: null }, ADMIN))) as unknown as {
    drafts: { id: string; rev: number }[];
  };
  for (const { id, rev } of imported.drafts) await expectGood(office.ask("admin", "activate", { id, rev, from }, ADMIN));
}

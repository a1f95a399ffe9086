import type { Contract } from "../../core/contract/contract";
import { contractAt, validFrom } from "../../core/contract/versions";
import type { LocalDate } from "../../core/time/instant";
import { withStatusIds } from "./name-statuses";
import { readWritten } from "./read-written";
import type { ContractRecord } from "../records/records";
import type { Page, Ports } from "../ports";

export interface ContractVersion {
  readonly n: number;
  readonly from: LocalDate;
  readonly contract: Contract;
}

/** A contract with all its versions in force; `versions` is empty while it is a draft. */
export interface ContractBook {
  readonly id: string;
  readonly head: ContractRecord;
  readonly versions: readonly ContractVersion[];
}

export async function loadBook(ports: Ports, id: string): Promise<ContractBook | null> {
  const head = await ports.store.get("contract", id);
  if (head === null || head.kind !== "head") return null;
  const numbers = head.body.versions ?? [];
  const found = await ports.store.getMany(
    "contract",
    numbers.map(({ n }) => `${id}:${n}`),
  );
  const versions = numbers.flatMap(({ n }): ContractVersion[] => {
    const record = found.get(`${id}:${n}`);
    const contract = record === undefined ? null : readWritten(record.body.written);
    return contract === null ? [] : [{ n, from: validFrom(contract), contract: withStatusIds(contract, record?.body.statuses ?? {}) }];
  });
  return { id, head, versions };
}

/** All contracts of a customer that were ever in force. */
export async function loadBooks(ports: Ports, customer: string): Promise<readonly ContractBook[]> {
  const record = await ports.store.get("customer", customer);
  const books = await Promise.all((record?.body.contracts ?? []).map((id) => loadBook(ports, id)));
  return books.filter((book): book is ContractBook => book !== null && book.versions.length > 0);
}

/** The version in force on a local date; before the first, the first (its term decides whether it applies). */
export function versionAt(book: ContractBook, date: LocalDate): ContractVersion | null {
  const contract = contractAt(termsOf(book), date);
  return book.versions.find((version) => version.contract === contract) ?? book.versions[0] ?? null;
}

/** Every version's terms, as the core's functions take them. */
export const termsOf = ({ versions }: ContractBook): readonly Contract[] => versions.map(({ contract }) => contract);

/** All heads, drafts too; a stale query may miss the newest for a moment. */
export async function listHeads(ports: Ports): Promise<readonly { readonly id: string; readonly head: ContractRecord }[]> {
  const heads: { id: string; head: ContractRecord }[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<ContractRecord> = await ports.store.query("contract", { index: "by-kind", partition: ["head"], cursor });
    heads.push(...page.rows.map(({ key, value }) => ({ id: key, head: value })));
    cursor = page.next;
  } while (cursor !== null);
  return heads.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

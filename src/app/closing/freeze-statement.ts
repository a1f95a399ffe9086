import { assert } from "../../core/assert";
import type { Grant } from "../../core/ledger/grant";
import { freeze, numberOf } from "../../core/statement/freeze";
import type { RatedPeriod } from "../../core/statement/rate-period";
import type { Statement } from "../../core/statement/statement";
import { instantText } from "../records/instant-text";
import type { Ports, Step } from "../ports";
import type { StatementHead, StatementRecord } from "../records/billing";

/** Characters of one part: even if each took four bytes it stays below the 240 KiB of one value. */
const PART_CHARACTERS = 60_000;

/** A statement as it was frozen, with who closed it and when. */
export interface Frozen {
  readonly head: StatementHead;
  readonly statement: Statement;
  readonly carriedOut: readonly Grant[];
}

/** Keys take no slash: `acme/2026-11-01` is kept as `acme:2026-11-01`. */
const keyOf = (contract: string, start: string): string => `${contract}:${start}`;
const partKey = (key: string, attempt: string, part: number): string => `${key}:${attempt}:${String(part).padStart(3, "0")}`;

/** `supplement` 0 is the statement itself, then supplements after the contract's end from 1. */
const headKey = (contract: string, start: string, supplement: number): string =>
  supplement === 0 ? keyOf(contract, start) : `${keyOf(contract, start)}:${supplement}`;

export async function readHead(ports: Ports, contract: string, start: string, supplement = 0): Promise<StatementHead | null> {
  const record = await ports.store.get("statement", headKey(contract, start, supplement));
  return record === null || "text" in record.body ? null : record.body;
}

/** The frozen statement, from its parts and nothing else; null while the period is not closed. */
export async function readFrozen(ports: Ports, contract: string, start: string, supplement = 0): Promise<Frozen | null> {
  const head = await readHead(ports, contract, start, supplement);
  if (head === null) return null;
  const text = await frozenText(ports, contract, start, head);
  assert(ports.digest(text) === head.hash, `statement ${head.number} is not what was frozen`);
  const { statement } = JSON.parse(text) as { readonly statement: Statement };
  return { head, statement, carriedOut: JSON.parse(head.carriedOut) as readonly Grant[] };
}

/** The canonical text that the hash is of, to the byte. */
export async function frozenText(ports: Ports, contract: string, start: string, { attempt, parts }: StatementHead): Promise<string> {
  const keys = Array.from({ length: parts }, (_, part) => partKey(keyOf(contract, start), attempt, part));
  const found = await ports.store.getMany("statement", keys);
  return keys
    .map((key) => {
      const record = found.get(key);
      assert(record !== undefined && "text" in record.body, `statement part ${key} is missing`);
      return record.body.text;
    })
    .join("");
}

export interface Closer {
  readonly attempt: string;
  readonly by: string;
  readonly version: number;
  /** The supplement's number, from 1; missing = the statement itself. */
  readonly supplement?: number;
}

/**
 * Writes the parts of a closed statement and answers the step that makes them count: the head, to be set in one transaction with the
 * period. Safe to run twice: each attempt has parts of its own, and only the one that a head names is read.
 */
export async function prepareHead(ports: Ports, { statement, carriedOut }: RatedPeriod, { attempt, by, version, supplement = 0 }: Closer): Promise<Step> {
  const { number, text, hash } = freeze(statement, ports.digest, Math.max(0, supplement - 1));
  const { contract, period } = statement;
  const key = keyOf(contract, period.from);
  const pieces = Array.from({ length: Math.ceil(text.length / PART_CHARACTERS) }, (_, part) =>
    text.slice(part * PART_CHARACTERS, (part + 1) * PART_CHARACTERS),
  );
  const place = { v: 1, contract, start: period.from } as const;
  for (const [part, piece] of pieces.entries()) {
    await ports.store.put("statement", partKey(key, attempt, part), { ...place, kind: "part", body: { text: piece } });
  }
  const head: StatementHead = {
    number,
    attempt,
    parts: pieces.length,
    hash,
    closedAt: instantText(ports.now()),
    by,
    version,
    carriedOut: JSON.stringify(carriedOut),
  };
  const value: StatementRecord = { ...place, kind: "head", body: head };
  return { kind: "set", entity: "statement", key: headKey(contract, period.from, supplement), value };
}

/** Removes what an interrupted attempt wrote. Safe to run twice: the parts that a head names are never those. */
export async function dropAttempt(ports: Ports, contract: string, start: string, attempt: string): Promise<void> {
  for (let supplement = 0, head = await readHead(ports, contract, start); head !== null; head = await readHead(ports, contract, start, (supplement += 1))) {
    if (head.attempt === attempt) return;
  }
  const key = keyOf(contract, start);
  for (let part = 0; (await ports.store.get("statement", partKey(key, attempt, part))) !== null; part += 1) {
    await ports.store.remove("statement", partKey(key, attempt, part));
  }
}

export const statementNumber = (contract: string, start: Statement["period"]["from"]): string =>
  numberOf({ contract, period: { from: start, until: start }, state: "closed" });

import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import type { Change, Journal } from "./store";

/**
 * The journal file: one line a commit, `crc32 (8 hex digits) SPACE json NEWLINE`, only ever appended. A commit counts
 * when its whole line with the right checksum is there; what a crash left half written is dropped and reported.
 */
export interface ReadJournal {
  /** Commits in the order they were made. */
  readonly commits: readonly (readonly Change[])[];
  /** Bytes of the file that hold good lines. */
  readonly goodBytes: number;
  /** What could not be read, or null: nothing after the first bad line is taken. */
  readonly dropped: Dropped | null;
}

export interface Dropped {
  /** Line number, from 1. */
  readonly line: number;
  readonly bytes: number;
  /** `torn`: the last line has no end or a wrong checksum; `corrupt`: a line in the middle, so later commits are lost too. */
  readonly kind: "torn" | "corrupt";
  /** Lines given up, this one included. */
  readonly lines: number;
}

const NEWLINE = 0x0a;
const line = (changes: readonly Change[]): string => {
  const json = JSON.stringify(changes);
  return `${checksum(json)} ${json}\n`;
};
const checksum = (json: string | Buffer): string => crc32(json).toString(16).padStart(8, "0");

function parseLine(bytes: Buffer): readonly Change[] | null {
  const json = bytes.subarray(9);
  if (bytes.subarray(0, 8).toString("latin1") !== checksum(json)) return null;
  return JSON.parse(json.toString("utf8")) as readonly Change[];
}

export function readJournal(file: string): ReadJournal {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const commits: (readonly Change[])[] = [];
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(NEWLINE, from);
    const commit = end < 0 ? null : parseLine(bytes.subarray(from, end));
    if (commit === null) return { commits, goodBytes: from, dropped: droppedFrom(bytes, from, commits.length + 1) };
    commits.push(commit);
    from = end + 1;
  }
  return { commits, goodBytes: from, dropped: null };
}

function droppedFrom(bytes: Buffer, from: number, lineNumber: number): Dropped {
  const rest = bytes.subarray(from);
  const lines = rest.toString("latin1").replace(/\n$/, "").split("\n").length;
  return { line: lineNumber, bytes: rest.length, kind: lines === 1 ? "torn" : "corrupt", lines };
}

export interface FileJournal extends Journal {
  close(): void;
}

/** Appends to the file; the write is handed to the system before the commit is visible. */
export function appendTo(file: string): FileJournal {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, "a");
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return { append: (changes) => void writeSync(handle, line(changes)), close };
}

/** Writes a whole journal beside the old one and swaps them, so a crash leaves either the old or the new. */
export function replaceJournal(file: string, commits: Iterable<readonly Change[]>): void {
  const fresh = `${file}.new`;
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(fresh, "w");
  for (const changes of commits) writeSync(handle, line(changes));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(fresh, file);
}

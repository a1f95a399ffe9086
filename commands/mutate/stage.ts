/** A small stage for tests: `describe`, `test` and `test.each` gather them, `expect` is Jest's own, and one mutant at a time is switched on. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { inspect } from "node:util";
import vm from "node:vm";

export interface GatheredTest {
  readonly name: string;
  readonly run: () => unknown;
}

/** What a bundle is opened with. Its planted switches ask `active`, count in `reached`, and call `hit` when they switch. */
export interface Switches {
  /** Number of the mutant that is on; -1: none. */
  readonly active: number;
  readonly reached: Uint32Array;
  readonly hit: () => true;
}

const outside = createRequire(resolve("package.json"));
const { expect } = outside("expect") as { expect: { extend(matchers: object): void } };
expect.extend({ toBe, toEqual, toMatchObject });
/** The first counterexample is enough: no shrinking. */
(outside("fast-check") as { configureGlobal(options: object): void }).configureGlobal({ endOnFailure: true });

/** What Jest hands to a matcher as `this`. */
interface Matching {
  readonly equals: (a: unknown, b: unknown, testers?: readonly unknown[]) => boolean;
  readonly customTesters: readonly unknown[];
  readonly utils: { readonly iterableEquality: unknown; readonly subsetEquality: unknown };
}

/** Jest's own comparisons with short words: the difference of two long texts would take longer than the test. */
const told = (pass: boolean, received: unknown, wanted: unknown): object => ({ pass, message: () => `received ${short(received)}, wanted ${short(wanted)}` });
const short = (value: unknown): string => inspect(value, { depth: 3, maxStringLength: 200, breakLength: Number.POSITIVE_INFINITY });
function toBe(received: unknown, wanted: unknown): object {
  return told(Object.is(received, wanted), received, wanted);
}
function toEqual(this: Matching, received: unknown, wanted: unknown): object {
  return told(this.equals(received, wanted, [...this.customTesters, this.utils.iterableEquality]), received, wanted);
}
function toMatchObject(this: Matching, received: unknown, wanted: unknown): object {
  return told(this.equals(received, wanted, [...this.customTesters, this.utils.iterableEquality, this.utils.subsetEquality]), received, wanted);
}

type World = Record<string, () => void>;
type Script = (require: NodeJS.Require, module: { exports: World }, ...rest: unknown[]) => void;

export interface Stage {
  /** Loads the test file, if it is not loaded yet, and gives its tests. */
  gather(file: string): readonly GatheredTest[];
}

/** A function that opens the bundle anew at each call: modules, caches and all. */
export function openStage(path: string): (switches: Switches) => Stage {
  const text = `(function (require, module, stryActive, stryReached, stryHit, expect, describe, test, it, jest) {${readFileSync(path, "utf8")}\n})`;
  const script = new vm.Script(text, { filename: path });
  return ({ active, reached, hit }) => {
    const gathered = new Map<string, GatheredTest[]>();
    let now: GatheredTest[] = [];
    const { describe, test } = words((one) => now.push(one));
    const module: { exports: World } = { exports: {} };
    (script.runInThisContext() as Script)(outside, module, active, reached, hit, expect, describe, test, test, JEST);
    const gather = (file: string): readonly GatheredTest[] => {
      const known = gathered.get(file);
      if (known !== undefined) return known;
      now = [];
      module.exports[file]?.();
      gathered.set(file, now);
      return now;
    };
    return { gather };
  };
}

type Body = (...values: unknown[]) => unknown;

/** The words that test files use; a word that is not offered here fails at once by name. */
function words(found: (one: GatheredTest) => void): { describe: unknown; test: unknown } {
  let titles: string[] = [];
  const describe = (title: string, body: Body): void => {
    titles = [...titles, title];
    body();
    titles = titles.slice(0, -1);
  };
  const test = (title: string, run: Body): void => found({ name: [...titles, title].join(" › "), run: () => run() });
  return { describe: Object.assign(describe, { each: each(describe) }), test: Object.assign(test, { each: each(test) }) };
}

const each = (word: (title: string, body: Body) => void) => (rows: readonly unknown[]) => (title: string, body: Body) => {
  for (const [place, row] of rows.entries()) word(`${title} [${place}]`, () => (Array.isArray(row) ? body(...(row as unknown[])) : body(row)));
};

/** Limits are the survey's business here. */
const JEST = { setTimeout: (): void => undefined };

const LIMITED = new vm.Script("globalThis.runLimited()");

/** Runs synchronous work for at most `ms`; throws what it throws, or an error of code ERR_SCRIPT_EXECUTION_TIMEOUT. */
export function runLimited(work: () => unknown, ms: number): unknown {
  Object.assign(globalThis, { runLimited: work });
  return LIMITED.runInThisContext({ timeout: Math.ceil(ms) });
}

import { isoWithOffset } from "../../src/core/time/iso";
import { instant } from "../../src/core/time/instant";
import { ZONE, type Engine } from "./peers";

const MINUTE_MS = 60_000;

interface Question {
  readonly start: number;
  readonly seconds: number;
  readonly end: number;
}

/** How a library's answers differ from ours: by at most a minute (its unit is coarser), or otherwise. */
export interface Answers {
  readonly library: string;
  readonly kind: "add" | "between";
  readonly asked: number;
  readonly same: number;
  readonly withinMinute: number;
  readonly other: number;
  readonly first: string | null;
}

const local = (at: number): string => isoWithOffset(instant(at), ZONE);

export function answersOf(ours: Engine, library: Engine, questions: readonly Question[]): readonly Answers[] {
  const add = questions.map(({ start, seconds }) => {
    const [own, theirs] = [ours.add(start, seconds), library.add(start, seconds)];
    return { off: Math.abs(own - theirs), text: `${local(start)} + ${seconds / 3600} h: ${local(own)}, it says ${local(theirs)}` };
  });
  const between = questions.map(({ start, end }) => {
    const [own, theirs] = [ours.between(start, end), library.between(start, end)];
    return { off: Math.abs(own - theirs) * 1000, text: `${local(start)} to ${local(end)}: ${own} s, it says ${theirs} s` };
  });
  return [
    { kind: "add" as const, found: add },
    { kind: "between" as const, found: between },
  ].map(({ kind, found }) => {
    const other = found.filter(({ off }) => off > MINUTE_MS);
    const same = found.filter(({ off }) => off === 0).length;
    return {
      library: library.name,
      kind,
      asked: found.length,
      same,
      withinMinute: found.length - same - other.length,
      other: other.length,
      first: other[0]?.text ?? null,
    };
  });
}

/** An instant of 2026 by its wall time in Vienna, winter time unless said. */
export const instantOf = (wall: string, offset = "+01:00"): number => Date.parse(`${wall}:00${offset}`);

interface Edge {
  readonly name: string;
  /** Worked out by hand from RULES §1. */
  readonly right: string;
  readonly ask: (engine: Engine) => number;
  readonly told: (answer: number) => string;
}

const at = (answer: number): string => local(answer).slice(0, 19).replace("T", " ");
const seconds = (answer: number): string => `${answer} s`;
const added = (name: string, from: string, hours: number, right: string): Edge => ({
  name,
  right,
  ask: ({ add }) => add(Date.parse(from), hours * 3600),
  told: at,
});
const spent = (name: string, from: string, until: string, right: string): Edge => ({
  name,
  right,
  ask: ({ between }) => between(Date.parse(from), Date.parse(until)),
  told: seconds,
});

/** Where engines are known to part ways. */
export const EDGES: readonly Edge[] = [
  added("Mon 08:00 + 9 h ends at closing time", "2026-11-09T08:00:00+01:00", 9, "2026-11-09 17:00:00"),
  added("Sat 10:00 + 9 h ends at Monday's closing time", "2026-11-07T10:00:00+01:00", 9, "2026-11-09 17:00:00"),
  added("a zero budget given at closing time", "2026-11-09T17:00:00+01:00", 0, "2026-11-10 08:00:00"),
  added("a minute that crosses the night, begun 16:59:30", "2026-11-09T16:59:30+01:00", 1 / 60, "2026-11-10 08:00:30"),
  added("begun on a holiday (26 October)", "2026-10-26T10:00:00+01:00", 2, "2026-10-27 10:00:00"),
  added("over the clock change, Fri 16:00 + 2 h", "2026-10-23T16:00:00+02:00", 2, "2026-10-27 09:00:00"),
  spent("08:00:30 to 09:00", "2026-11-09T08:00:30+01:00", "2026-11-09T09:00:00+01:00", "3570 s"),
  spent("a weekend alone", "2026-11-07T10:00:00+01:00", "2026-11-08T12:00:00+01:00", "0 s"),
  spent("backwards over a night", "2026-11-10T09:00:00+01:00", "2026-11-09T16:00:00+01:00", "-7200 s"),
];

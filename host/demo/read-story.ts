/** Reads the story's rows into episodes with absolute instants; a malformed row stops the start with its text. */
export type Verb = "start" | "work" | "reply" | "note" | "ask" | "answer" | "log" | "relog" | "unlog" | "done" | "reopen";

export interface Step {
  readonly at: number;
  readonly verb: Verb;
  readonly minutes: number | null;
  readonly mark: string | null;
}

export interface Episode {
  readonly at: number;
  readonly customer: string;
  readonly contact: string;
  readonly channel: "portal" | "mail";
  readonly requestType: string;
  readonly category: string;
  readonly level: string;
  readonly summary: string;
  readonly steps: readonly Step[];
}

const VERBS: readonly string[] = ["start", "work", "reply", "note", "ask", "answer", "log", "relog", "unlog", "done", "reopen"];

/** Vienna wall time as an instant; summer time ends on 25 October 2026 and began before the story. */
function viennaInstant(date: string, time: string): number {
  const offset = date < "2026-10-25" ? "+02:00" : "+01:00";
  const at = Date.parse(`${date}T${time}:00${offset}`);
  if (Number.isNaN(at)) throw new Error(`story: no instant in "${date} ${time}"`);
  return at;
}

const plusDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function readStep(text: string, date: string): Step {
  const found = /^(?:\+(\d+)d\s+)?(\d\d:\d\d)\s+(\w+)(?:\s+(\d+))?(?:\s+(#\w+))?$/.exec(text.trim());
  const verb = found?.[3] ?? "";
  if (found === null || !VERBS.includes(verb)) throw new Error(`story: cannot read the step "${text}"`);
  return {
    at: viennaInstant(plusDays(date, Number(found[1] ?? 0)), found[2] ?? ""),
    verb: verb as Verb,
    minutes: found[4] === undefined ? null : Number(found[4]),
    mark: found[5] ?? null,
  };
}

function readEpisode(row: string): Episode {
  const cells = row.split("|").map((cell) => cell.trim());
  const [when = "", who = "", channel = "", requestType = "", category = "", level = "", summary = "", steps = ""] = cells;
  const [date = "", time = ""] = when.split(" ");
  const [customer = "", contact = ""] = who.split(":");
  if (cells.length !== 8 || (channel !== "portal" && channel !== "mail")) throw new Error(`story: cannot read the row "${row}"`);
  return {
    at: viennaInstant(date, time),
    customer,
    contact,
    channel,
    requestType,
    category,
    level,
    summary,
    steps: steps
      .split(";")
      .filter((step) => step.trim() !== "")
      .map((step) => readStep(step, date)),
  };
}

export const readStory = (text: string): readonly Episode[] =>
  text
    .split("\n")
    .filter((row) => row.trim() !== "")
    .map(readEpisode);

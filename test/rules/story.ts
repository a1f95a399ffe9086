/** Facts in short: `11-09 09:00 rep content normal portal; 11-09 10:00 log 45`. Months before September lie in 2027; winter time. */
export interface Told {
  readonly facts: readonly Readonly<Record<string, unknown>>[];
  readonly asOf: string;
}

const OFFSET = "+01:00";
const year = (day: string): string => (Number(day.slice(0, 2)) < 9 ? "2027" : "2026");
const words = (text: string): string => text.replaceAll("_", " ");

export function tell(story: string, customer: string): Told {
  let asOf = `2026-12-01T00:00:00${OFFSET}`;
  const facts = story.split(";").flatMap((sentence, index) => {
    const parts = sentence.trim().split(/\s+/);
    const issue = parts[0]?.startsWith("#") === true ? (parts.shift() ?? "").slice(1) : "A-1";
    const [day = "", time = "", verb = "", ...rest] = parts;
    if (day === "" || day === "-") return [];
    const at = `${year(day)}-${day}T${time}:00${OFFSET}`;
    if (verb === "asof") {
      asOf = at;
      return [];
    }
    return [fact({ issue, at, id: `f${index}`, customer }, verb, rest)];
  });
  return { facts, asOf };
}

interface Base {
  readonly issue: string;
  readonly at: string;
  readonly id: string;
  readonly customer: string;
}

/** Work logged, or a deployment written down, when it ended. */
function ended(at: string, minutes: number): string {
  const end = new Date(Date.parse(at) + minutes * 60_000 + 3_600_000);
  return `${end.toISOString().slice(0, 19)}${OFFSET}`;
}

const given = (key: string, value: string): Readonly<Record<string, string>> => (value === "" || value === "-" ? {} : { [key]: words(value) });

function fact({ issue, at, id, customer }: Base, verb: string, rest: readonly string[]): Readonly<Record<string, unknown>> {
  const [one = "", two = "", three = ""] = rest;
  const agent = { at, issue, id, by: "agent-1" };
  switch (verb) {
    case "rep":
      return {
        at,
        fact: "reported",
        issue,
        id,
        by: "customer-1",
        customer,
        channel: three === "" ? "portal" : three,
        ...given("category", one),
        ...given("severity", two),
      };
    case "log":
      return {
        ...agent,
        fact: "worklog",
        at: ended(at, Number(one)),
        started: at,
        seconds: Number(one) * 60,
        ...given("category", two),
        ...given("by", three),
      };
    case "status":
      return { ...agent, fact: "status", to: words(one) };
    case "reply":
    case "auto":
      return { ...agent, fact: "comment", public: true, ...(verb === "auto" ? { automatic: true } : {}) };
    case "answer":
      return { at, fact: "comment", issue, id: one, by: "customer-1", public: true };
    case "confirm":
      return { ...agent, fact: "answer-confirmed", comment: one };
    case "class":
      return { ...agent, fact: "classified", ...given("severity", one), ...given("category", two), ...given("reason", three) };
    case "call":
      return { at, fact: "called", issue, id, by: "customer-1", channel: one };
    case "deployed":
      return { ...agent, id: "dep-1", fact: "deployment", at: ended(at, Number(one)), started: at, ended: ended(at, Number(one)) };
    case "done":
      return { ...agent, fact: "runbook-done", step: one, deployment: "dep-1" };
    case "estimate":
      return { ...agent, fact: "estimate", seconds: Number(one) * 60 };
    case "bare":
      return { at, ...(JSON.parse(rest.slice(1).join(" ")) as object), fact: one };
    default:
      return { ...agent, fact: verb, ...(one === "" ? {} : (JSON.parse(rest.join(" ")) as object)) };
  }
}

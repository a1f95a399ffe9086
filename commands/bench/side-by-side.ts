/** Business time beside a bare prefix-sum search and published libraries: same calendar, same questions, same run. */
import { instantOf, answersOf, EDGES, type Answers } from "./compare-answers";
import { bareOn, compiledVienna, libraries, oursOn, ZONE, type Engine } from "./peers";

const HOUR = 3600;
/** Hours, and how many questions of that span are compared: the libraries walk day by day, long spans take them half a second each. */
const SPANS = [
  { hours: 8, compared: 200 },
  { hours: 40, compared: 100 },
  { hours: 400, compared: 40 },
  { hours: 4000, compared: 8 },
];
const QUESTIONS = 8192;
/** What each engine may take for one figure; slow ones answer the first questions only, at least `ASKED_MIN`. */
const BUDGET_MS = 1200;
const ASKED_MIN = 3;

/** Whole seconds of 2026, day and night, weekends and holidays too. */
const starts = (): readonly number[] => {
  const first = Date.parse("2026-01-01T00:00:00+01:00");
  return Array.from({ length: QUESTIONS }, (_, question) => first + ((question * 7_919_003) % (365 * 24 * HOUR)) * 1000);
};

/** Operations a second within the time given, after a first pass over some of the questions to warm up. */
function speed(ask: (question: number) => number): number {
  let sum = 0;
  const run = (limit: number): { readonly asked: number; readonly ms: number } => {
    const began = performance.now();
    let asked = 0;
    let ms = 0;
    while (ms < limit || asked < ASKED_MIN) {
      const block = ms === 0 ? 1 : Math.max(1, Math.min(QUESTIONS, Math.floor((asked / ms) * (limit / 8))));
      for (let place = 0; place < block; place += 1) sum += ask((asked + place) % QUESTIONS);
      asked += block;
      ms = performance.now() - began;
    }
    return { asked, ms };
  };
  run(BUDGET_MS / 4);
  const { asked, ms } = run(BUDGET_MS);
  if (!Number.isFinite(sum)) throw new Error("the benchmark lost its result");
  return (asked / ms) * 1000;
}

const perSecond = (speed: number): string => (speed >= 1e6 ? `${(speed / 1e6).toFixed(1)} M/s` : `${Math.round(speed).toLocaleString("en")}/s`);
const times = (ratio: number): string => (ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString("en"));
const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function speedTable(ours: Engine, others: readonly Engine[]): readonly string[] {
  const from = starts();
  const rows = (["add", "between"] as const).flatMap((kind) =>
    SPANS.map(({ hours }) => {
      const seconds = hours * HOUR;
      const ends = from.map((start) => ours.add(start, seconds));
      const asked = ({ add, between }: Engine) =>
        kind === "add"
          ? (question: number) => add(from[question] as number, seconds)
          : (question: number) => between(from[question] as number, ends[question] as number);
      const own = speed(asked(ours));
      return row([`${kind} ${hours.toLocaleString("en")} h`, perSecond(own), ...others.map((one) => cellOf(own, speed(asked(one))))]);
    }),
  );
  return [
    row(["business time", ours.name, ...others.map(({ name }) => `${name} (Kontingent is …)`)]),
    row(["---", "---", ...others.map(() => "---")]),
    ...rows,
  ];
}

const cellOf = (own: number, other: number): string => `${perSecond(other)} (× ${times(own / other)})`;

function answerTable(ours: Engine, others: readonly Engine[]): readonly string[] {
  const from = starts();
  const questions = SPANS.flatMap(({ hours, compared }) =>
    from.slice(0, compared).map((start) => ({ start, seconds: hours * HOUR, end: ours.add(start, hours * HOUR) })),
  );
  const rows = others.flatMap((other) => answersOf(ours, other, questions).map((answers) => row(cells(answers))));
  return [
    row(["library", "question", "asked", "same", "off by at most a minute", "other", "first of the others"]),
    row(Array.from({ length: 7 }, () => "---")),
    ...rows,
  ];
}

const cells = ({ library, kind, asked, same, withinMinute, other, first }: Answers): readonly string[] => [
  library,
  kind,
  ...[asked, same, withinMinute, other].map(String),
  first ?? "–",
];

function edgeTable(engines: readonly Engine[]): readonly string[] {
  const rows = EDGES.map(({ name, right, ask, told }) =>
    row([
      name,
      right,
      ...engines.map((engine) => {
        const said = told(ask(engine));
        return said === right ? "same" : said;
      }),
    ]),
  );
  return [row(["edge", "by hand", ...engines.map(({ name }) => name)]), row(["---", "---", ...engines.map(() => "---")]), ...rows];
}

/** Three tables as lines of text: speed, answers, edges. Neither library knows zones: the process's is set to the calendar's meanwhile. */
export function sideBySide(): readonly string[] {
  const before = process.env["TZ"];
  process.env["TZ"] = ZONE;
  try {
    const calendar = compiledVienna();
    const ours = oursOn(calendar);
    ours.between(instantOf("2025-01-01T00:00"), instantOf("2029-12-31T00:00"));
    const peers = libraries();
    return [
      `Side by side: Mon–Fri 8–17 ${ZONE}, Austrian holidays; the libraries answer until ${BUDGET_MS} ms are up.`,
      "",
      ...speedTable(ours, [bareOn(calendar), ...peers]),
      "",
      ...answerTable(ours, peers),
      "",
      ...edgeTable([ours, ...peers]),
    ];
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
}

import { dirname, resolve } from "node:path";
import { existsSync } from "node:fs";
import { virtualClock, type VirtualClock } from "../clock/clock";
import { Bus } from "../events/event-bus";
import { kvs, type Kvs } from "../kvs/kvs";
import { readManifest, type Manifest } from "../manifest/manifest";
import { Queue } from "../queue/queue";
import { loadFunctions, type FunctionModule } from "../run/load-functions";
import type { Outcome } from "../run/invocation";
import { Runner } from "../run/runner";
import { APP_VERSION } from "../run/runtime";
import { Scheduler } from "../schedule/scheduler";
import { openStore, type OpenStore } from "../store/open-store";
import { chance, dice, type Chance } from "./chance";
import { siteLog, type SiteLog } from "./log";
import { SITE, noCounts, noFaults, poorestSwitches, type EventBus, type JiraSite, type SiteParts } from "./site";

/** The whole local site, running. */
export interface Site extends SiteParts {
  readonly jira: JiraSite;
  readonly events: Bus;
  readonly kvs: Kvs;
  readonly queue: Queue;
  readonly scheduler: Scheduler;
  readonly run: Runner;
  readonly manifest: Manifest;
  readonly log: SiteLog;
  /** The seeded generator of the site's faults and ids. */
  readonly luck: Chance;
  /** True when the state was empty: nothing was replayed. */
  readonly isFresh: boolean;
  /** Evaluates a bundled file as the app's functions, for this site alone; again for a new version. */
  loadBundle(file: string): void;
  /** Closes the journal; the site must not be used any more. */
  dispose(): void;
}

export interface SiteOptions {
  /** Virtual time of a fresh site, epoch milliseconds; a replayed one goes on where it stood. */
  readonly start: number;
  /** File of the journal; null or missing = in memory alone. */
  readonly journalFile?: string | null;
  /** Bundled file, a module made for the site, or null = no app. Missing = `dist/functions/index.cjs`. */
  readonly functions?: string | ((site: Site) => FunctionModule) | null;
  readonly seed?: number;
  /** Another manifest than the project's own (tests). */
  readonly manifest?: Manifest;
  readonly jira: (parts: SiteParts, events: EventBus, manifest: Manifest) => JiraSite;
}

/** A site without an app calls nobody. */
const NO_APP: Outcome = { ok: true, result: undefined, retry: null };
/** Where `bundleFunctions` puts the app. */
export const FUNCTIONS_FILE = "dist/functions/index.cjs";
const CLOCK_TABLE = "site:clock";

/** Puts the pieces together. A fresh site with an app is installed: the app gets `avi:forge:installed:app`. */
export function composeSite(options: SiteOptions): Site {
  const opened = openStore(options.journalFile ?? null);
  const startedAt = opened.store.table<number>(CLOCK_TABLE).get("now") ?? options.start;
  const clock = rememberingClock(virtualClock(startedAt), opened);
  const seed = options.seed ?? 1;
  const parts: SiteParts = { clock, store: opened.store, faults: { ...noFaults(), seed }, switches: poorestSwitches(), counters: noCounts() };
  const site = assemble(options, parts, opened, chance(seed + opened.replayed * 7919));
  reportJournal(site.log, opened);
  loadApp(site, options.functions);
  if (site.isFresh && site.run.isLoaded) install(site);
  return site;
}

function assemble(options: SiteOptions, parts: SiteParts, opened: OpenStore, luck: Chance): Site {
  const manifest = options.manifest ?? readManifest();
  const log = siteLog(parts.clock);
  const fate = dice(parts.faults);
  const storage = kvs(parts, manifest, fate);
  const run: Runner = new Runner({ site: parts, manifest, luck, log, reach: () => ({ jira, kvs: storage, queue, faults: parts.faults }) });
  const invoke: typeof run.invokeFunction = async (invocation, origin) => (run.isLoaded ? run.invokeFunction(invocation, origin) : NO_APP);
  const pieces = { site: parts, manifest, luck, fate, log, invoke };
  const events = new Bus(pieces);
  const queue = new Queue(pieces);
  const scheduler = new Scheduler(pieces);
  const jira = options.jira(parts, events, manifest);
  return {
    ...parts,
    ...{ jira, events, kvs: storage, queue, scheduler, run, manifest, log, luck },
    isFresh: opened.replayed === 0,
    loadBundle: (file) => run.load(loadFunctions(file, { clock: parts.clock, luck, log }), dirname(resolve(file))),
    dispose: () => opened.close(),
  };
}

/** A clock whose time outlives a restart: it is written down whenever an advance ends. */
function rememberingClock(clock: VirtualClock, opened: OpenStore): VirtualClock {
  let written = clock.now();
  const remember = (): void => {
    if (clock.now() === written) return;
    written = clock.now();
    opened.store.put(CLOCK_TABLE, "now", written);
  };
  return {
    ...clock,
    advanceTo: (until) => clock.advanceTo(until).then(remember),
    settle: () => clock.settle().then(remember),
  };
}

function loadApp(site: Site, functions: SiteOptions["functions"]): void {
  if (functions === null) return;
  if (typeof functions === "function") return site.run.load(functions(site), null);
  const file = resolve(functions ?? FUNCTIONS_FILE);
  if (!existsSync(file)) throw new Error(`${file} is missing: bundle the functions first (bundleFunctions)`);
  site.loadBundle(file);
}

const install = ({ events }: Site): void =>
  events.emit({
    name: "avi:forge:installed:app",
    selfGenerated: false,
    payload: { id: SITE.installationId, installerAccountId: "712020:admin-ada", app: { id: SITE.appId, version: APP_VERSION } },
  });

function reportJournal(log: SiteLog, { dropped, keptAt, compacted, replayed }: OpenStore): void {
  if (compacted) log.write("info", "journal", `compacted ${replayed} commits`);
  if (dropped === null) return;
  const what = dropped.kind === "torn" ? "the last commit was half written and is dropped" : `line ${dropped.line} is corrupt: it and what follows are lost`;
  log.write("warn", "journal", `${what} (${dropped.lines} line(s), ${dropped.bytes} bytes, kept in ${keptAt ?? "-"})`);
}

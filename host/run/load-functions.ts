import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import type { Chance } from "../site/chance";
import type { SiteLog } from "../site/log";
import type { VirtualClock } from "../clock/clock";
import { siteCrypto } from "./site-crypto";
import { siteDate } from "./site-date";

/** The exports of the bundle: what the manifest's `handler: index.name` names. */
export type FunctionModule = Readonly<Record<string, unknown>>;

interface Surroundings {
  readonly clock: Pick<VirtualClock, "now">;
  readonly luck: Chance;
  readonly log: SiteLog;
}

/**
 * Evaluates a bundled CommonJS file once for one site, as Node would, except that these names are the site's own:
 * `Date` (virtual time), `Math.random` and `crypto` (the site's seed), `console` (the site's log), `fetch` (refused: the
 * app declares no egress). `new Function` instead of `node:vm`, because the code must share the realm of the caller.
 */
export function loadFunctions(file: string, { clock, luck, log }: Surroundings): FunctionModule {
  const path = resolve(file);
  const crypto = siteCrypto(luck);
  const requireHere = createRequire(path);
  const ownRequire = (name: string): unknown => (name === "crypto" || name === "node:crypto" ? crypto.node : (requireHere(name) as unknown));
  const module: { exports: FunctionModule } = { exports: {} };
  const own: Record<string, unknown> = {
    exports: module.exports,
    require: ownRequire,
    module,
    __filename: path,
    __dirname: dirname(path),
    Date: siteDate(() => clock.now()),
    Math: siteMath(luck),
    crypto: crypto.web,
    console: siteConsole(log),
    fetch: refuseFetch,
  };
  const code = `${readFileSync(path, "utf8")}\n//# sourceURL=${path}`;
  const run = new Function(...Object.keys(own), code) as (...values: unknown[]) => void;
  run(...Object.values(own));
  return module.exports;
}

const siteMath = (luck: Chance): Math => Object.create(Math, { random: { value: () => luck.next() } }) as Math;

const refuseFetch = (target: unknown): Promise<never> =>
  Promise.reject(new Error(`local host: no egress is declared in manifest.yml, so fetch of ${String(target)} is refused`));

function siteConsole(log: SiteLog): Pick<Console, "log" | "info" | "debug" | "warn" | "error"> {
  const say =
    (level: "debug" | "info" | "warn" | "error") =>
    (...parts: unknown[]): void =>
      log.write(
        level,
        "app",
        parts.map((part) => (typeof part === "string" ? part : part instanceof Error ? String(part.stack) : JSON.stringify(part))).join(" "),
      );
  return { log: say("info"), info: say("info"), debug: say("debug"), warn: say("warn"), error: say("error") };
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundleNode } from "../../../host/bundle/functions";
import { composeSite, type Site, type SiteOptions } from "../../../host/site/compose-site";
import type { JiraSite, RestRequest } from "../../../host/site/site";
import type { Sdk } from "./fixtures/probe";

export const NINE = Date.parse("2027-03-01T08:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "kontingent-probe-"));
const bundle = join(folder, "index.cjs");
const sites: Site[] = [];

beforeAll(async () => {
  await bundleNode(process.cwd(), resolve(__dirname, "fixtures/probe.ts"), bundle);
});

afterEach(() => {
  for (const site of sites.splice(0)) site.dispose();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const temporary = (name: string): string => join(folder, name);

/** The tiniest Jira: it remembers who asked for what. */
export function listeningJira(asked: RestRequest[]): JiraSite {
  return {
    async handle(request) {
      asked.push(request);
      return {
        status: request.method === "DELETE" ? 204 : 200,
        headers: { "content-type": "application/json" },
        body: request.method === "DELETE" ? "" : '{"ok":true}',
      };
    },
  };
}

type Step = (sdk: Sdk, event: never, context: never) => unknown;

/** A site with the probe app; `steps` is what its functions do. */
export function probeSite(steps: Record<string, Step> = {}, options: Partial<SiteOptions> = {}): Site {
  const site = composeSite({ start: NINE, functions: null, jira: () => listeningJira([]), ...options });
  sites.push(site);
  site.loadBundle(bundle);
  teach(site, steps);
  return site;
}

export function teach(site: Site, steps: Record<string, Step>): void {
  Object.assign(stepsOf(site), steps);
}

/** The probe's own table of steps, inside the evaluated bundle. */
function stepsOf(site: Site): Record<string, Step> {
  const { steps } = site.run.functionsLoaded() as { steps: Record<string, Step> };
  return steps;
}

/** Runs `work` inside an invocation of the site and returns its result; rejects as the app would see it. */
export async function inApp<T>(site: Site, work: (sdk: Sdk) => Promise<T>, functionKey = "run-alarm"): Promise<T> {
  let result: { value: T } | null = null;
  teach(site, { runAlarm: async (sdk) => void (result = { value: await work(sdk) }) });
  const outcome = await site.run.invokeFunction({ functionKey, event: {} });
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.message}`);
  return (result as unknown as { value: T }).value;
}

/** The code, status and message of the refusal a call of the SDK ends in; "done" when it does not. */
export async function refused(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "done";
  } catch (error) {
    const { code, responseDetails } = error as { code?: string; responseDetails?: { status: number } };
    return code === undefined ? String(error) : `${responseDetails?.status ?? "?"} ${code}`;
  }
}

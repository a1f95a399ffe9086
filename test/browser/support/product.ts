import { spawn } from "node:child_process";

export interface Product {
  readonly url: string;
  stop(): Promise<void>;
}

/** How long a start may take before the test gives up, in real milliseconds; building everything anew is the worst case. */
export const START_MS_MAX = 240_000;

/** Runs a TypeScript entry that prints its address as `npm start` does, in a process of its own. */
export async function startProduct(entry: string, environment: Readonly<Record<string, string>> = {}): Promise<Product> {
  const { NODE_ENV: _jest, ...inherited } = process.env;
  const child = spawn(process.execPath, ["commands/run.mjs", entry], { env: { ...inherited, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.on("data", (part: Buffer) => {
    complaints += part.toString("utf8");
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${entry} said no address in time: ${complaints}`)), START_MS_MAX);
    child.stdout.on("data", (part: Buffer) => {
      const address = /http:\/\/localhost:\d+/.exec(part.toString("utf8"))?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`${entry} ended with ${String(code)}: ${complaints}`));
    });
  });
  return {
    url,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

export const fixtureProduct = (): Promise<Product> => startProduct("test/browser/support/fixture-host.ts");

/** The product itself with its demo data, in memory: what `npm start` serves. */
export const demoProduct = (): Promise<Product> => startProduct("host/main.ts", { PORT: "0", JOURNAL: "none" });

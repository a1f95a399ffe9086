import { chromium, type Browser } from "playwright-core";
import { browserPath, fontEnvironment } from "./chromium";

/** Nothing that would look for the network, and what a browser as root in a container needs. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  const environment = Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));
  return chromium.launch({ executablePath, args: FLAGS, env: { ...environment, ...fontEnvironment(executablePath) } });
}

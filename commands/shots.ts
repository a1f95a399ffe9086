/**
 * `npm run shots`: starts the product with a fresh site in memory, plays a few steps so that every screen has something to
 * show, and takes a picture of each as screenshots/{de,en}/NN-name.png. `npm run shots -- report` takes those whose name
 * holds the word.
 */
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { openBrowser } from "../test/browser/support/browser";
import { demoProduct } from "../test/browser/support/product";
import { screens, type Screen } from "./shots/screens";
import { playStates } from "./shots/states";
import { takeShot } from "./shots/take";

const FOLDER = "screenshots";
const LANGUAGES = ["de", "en"] as const;
const wanted = process.argv[2] ?? "";

const [product, browser] = await Promise.all([demoProduct(), openBrowser()]);
const failed: string[] = [];
mkdirSync("docs", { recursive: true });
try {
  const states = await playStates(product.url);
  const all = screens(states).map((screen, place): [string, Screen] => [`${String(place + 1).padStart(2, "0")}-${screen.name}`, screen]);
  const chosen = all.filter(([name]) => name.includes(wanted));
  for (const language of LANGUAGES) {
    if (wanted === "") rmSync(`${FOLDER}/${language}`, { recursive: true, force: true });
    mkdirSync(`${FOLDER}/${language}`, { recursive: true });
    for (const [name, screen] of chosen) {
      const file = `${FOLDER}/${language}/${name}.png`;
      const problem = await takeShot(browser, product.url, screen, language, file);
      process.stdout.write(`${problem === null ? file : `${file}: ${problem}`}\n`);
      if (problem !== null) failed.push(`${language}/${name}`);
      if (problem === null && language === "en" && screen.name === "report-month") copyFileSync(file, "docs/report.png");
    }
  }
} finally {
  await browser.close();
  await product.stop();
}
if (failed.length > 0) {
  process.stdout.write(`not as wanted: ${failed.join(", ")}\n`);
  process.exitCode = 1;
}

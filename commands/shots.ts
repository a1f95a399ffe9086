/**
 * `npm run shots`: starts the product with a fresh site in memory, lives two months on it act by act, and takes a picture of each
 * screen as screenshots/{de,en}/NN-name.png. `npm run shots -- report close` takes those whose name holds one of the words; the acts
 * are played all the same.
 */
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { openBrowser } from "../test/browser/support/browser";
import { demoProduct } from "../test/browser/support/product";
import { scenesOf } from "./shots/acts";
import { Site } from "./shots/site";
import { takeShot } from "./shots/take";

const FOLDER = "screenshots";
const LANGUAGES = ["de", "en"] as const;
const wanted = process.argv.slice(2);

const [product, browser] = await Promise.all([demoProduct(), openBrowser()]);
const failed: string[] = [];
mkdirSync("docs", { recursive: true });
let place = 0;
for (const language of LANGUAGES) {
  if (wanted.length === 0) rmSync(`${FOLDER}/${language}`, { recursive: true, force: true });
  mkdirSync(`${FOLDER}/${language}`, { recursive: true });
}
try {
  for (const scene of scenesOf(new Site(product.url))) {
    for (const screen of await scene()) {
      place += 1;
      if (wanted.length > 0 && !wanted.some((word) => screen.name.includes(word))) continue;
      const name = `${String(place).padStart(3, "0")}-${screen.name}`;
      for (const language of LANGUAGES) {
        const file = `${FOLDER}/${language}/${name}.png`;
        const problem = await takeShot(browser, product.url, screen, language, file);
        process.stdout.write(`${problem === null ? file : `${file}: ${problem}`}\n`);
        if (problem !== null) failed.push(`${language}/${name}`);
        if (problem === null && language === "en" && screen.name === "report-month") copyFileSync(file, "docs/report.png");
      }
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

/** Prints the budget table of the product: what, budget, measured, kept; then business time side by side with published libraries. Figures are of this machine, now. */
import { benchCalendar } from "./bench/calendar";
import { benchPlatform } from "./bench/platform";
import { benchRating } from "./bench/rating";
import { benchWeight } from "./bench/weight";
import type { BenchRow } from "./bench/row";
import { sideBySide } from "./bench/side-by-side";

const rows: BenchRow[] = [...benchCalendar(), ...benchRating(), ...(await benchPlatform()), ...(await benchWeight())];
const text = (row: BenchRow): string => `| ${row.what} | ${row.budget} | ${row.measured} ${row.unit} | ${row.kept ? "yes" : "NO"} |`;
process.stdout.write(["| what | budget | measured | kept |", "| --- | --- | --- | --- |", ...rows.map(text), ""].join("\n"));
process.stdout.write(`\n${sideBySide().join("\n")}\n`);

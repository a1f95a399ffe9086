/** The seed of every random test: fixed, printed, and replaced by `SEED=4711 npx jest …`. */
export const SEED = Number(process.env["SEED"] ?? 20261121);

/** fast-check settings for `runs` cases of a law or an oracle; prints what it used. */
export function cases(name: string, runs: number): { seed: number; numRuns: number } {
  process.stdout.write(`${name}: ${runs} random cases, seed ${SEED}\n`);
  return { seed: SEED, numRuns: runs };
}

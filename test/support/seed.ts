/** The seed of every random test: fixed, printed, and replaced by `SEED=4711 npx jest …`. */
export const SEED = Number(process.env["SEED"] ?? 20261121);

/** Share of the random cases to run: 1, or what `CASES=0.1` says (the mutation tester does). */
const SHARE = Number(process.env["CASES"] ?? 1);

/** fast-check settings for `runs` cases of a law or an oracle; prints what it used. */
export function cases(name: string, runs: number): { seed: number; numRuns: number } {
  const numRuns = Math.ceil(runs * SHARE);
  process.stdout.write(`${name}: ${numRuns} random cases, seed ${SEED}\n`);
  return { seed: SEED, numRuns };
}

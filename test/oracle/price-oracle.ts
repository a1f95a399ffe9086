/** A price agreement in the fewest words; money in minor units an hour, edges in whole minutes and hours of the day. */
export interface PriceAgreed {
  readonly rate: number;
  readonly mode: "none" | "graduated" | "volume";
  readonly billedCounts: boolean;
  /** Upper edges in minutes with the price below them; the last price holds above. */
  readonly edges: readonly (readonly [upTo: number, perHour: number])[];
  readonly above: number;
  /** Hours of every day [from, until) and the per cent on top. */
  readonly windows: readonly { readonly from: number; readonly until: number; readonly percent: number }[];
  readonly together: boolean;
}

export interface PriceWork {
  readonly issue: string;
  readonly kind: "overage" | "billed";
  /** Hour of the local day in which it begins. */
  readonly hour: number;
  readonly seconds: number;
}

/** What each issue, kind and price costs: second by second into its tier, then the surcharge of its beginning, then cents. */
export function pricesByHand(agreed: PriceAgreed, works: readonly PriceWork[]): Readonly<Record<string, number>> {
  const counts = (work: PriceWork): boolean => agreed.mode !== "none" && (work.kind === "overage" || agreed.billedCounts);
  const whole = works.filter(counts).reduce((sum, { seconds }) => sum + seconds, 0);
  const lines = new Map<string, { seconds: bigint; perHour: bigint }>();
  let before = 0;
  for (const work of works) {
    for (let second = 0; second < work.seconds; second += 1) {
      const [name, base] = counts(work) ? tierOf(agreed, agreed.mode === "volume" ? whole - 1 : before) : ["-", agreed.rate];
      if (counts(work)) before += 1;
      const { perHour, by } = underWindows(agreed, base, work.hour);
      const key = `${work.issue}|${work.kind}|${name}|${by}`;
      const line = lines.get(key) ?? { seconds: 0n, perHour: BigInt(perHour) };
      line.seconds += 1n;
      lines.set(key, line);
    }
  }
  return Object.fromEntries([...lines].map(([key, { seconds, perHour }]) => [key, Number((seconds * perHour * 2n + 3600n) / 7200n)]));
}

/** The tier in which the second after `before` others lies. */
function tierOf({ edges, above }: PriceAgreed, before: number): [string, number] {
  for (const [upTo, perHour] of edges) if (before < upTo * 60) return [String(upTo), perHour];
  return ["above", above];
}

function underWindows({ windows, together }: PriceAgreed, base: number, hour: number): { perHour: number; by: string } {
  const mine = windows
    .map((window, index) => ({ ...window, index }))
    .filter(({ from, until }) => (from < until ? hour >= from && hour < until : hour >= from || hour < until));
  if (mine.length === 0) return { perHour: base, by: "" };
  const extra = mine.map(({ percent }) => Number((BigInt(base) * BigInt(percent) * 2n + 100n) / 200n));
  if (together) return { perHour: base + extra.reduce((sum, one) => sum + one, 0), by: mine.map(({ index }) => `w${index}`).join() };
  const most = Math.max(...extra);
  return { perHour: base + most, by: `w${mine[extra.indexOf(most)]?.index}` };
}

/** Charged minutes of a period from `from` on, `upTo` inside; null = without end. `perHour` in minor units. */
export interface Band {
  readonly from: number;
  readonly upTo: number | null;
  readonly perHour: number;
}

/** Bands without gap and overlap, from 0 on. */
export interface Tiers {
  readonly mode: "graduated" | "volume";
  /** Whether work that is always billed counts in; `apart` leaves it at the rate itself. */
  readonly billed: "counts" | "apart";
  readonly bands: readonly Band[];
}

export interface BandPart {
  readonly band: Band;
  readonly seconds: number;
}

/**
 * RULES §4 step 6 (S50, trap 6): the rounded charged seconds of a period, in its order, in the bands they fall into. Graduated: each
 * band takes its own minutes, so a usage may lie in several. Volume: the sum of the period chooses one band for all.
 */
export function inBands(charged: readonly number[], { mode, bands }: Tiers): readonly (readonly BandPart[])[] {
  const total = charged.reduce((sum, seconds) => sum + seconds, 0);
  if (mode === "volume") {
    const band = bandAt(bands, total);
    return charged.map((seconds) => [{ band, seconds }]);
  }
  let before = 0;
  return charged.map((seconds) => {
    const parts = split(bands, before, seconds);
    before += seconds;
    return parts;
  });
}

const endOf = ({ upTo }: Band): number => (upTo === null ? Number.POSITIVE_INFINITY : upTo * 60);

/** The band in which the last of `seconds` lies; 0 lies in the first. */
function bandAt(bands: readonly Band[], seconds: number): Band {
  const band = bands.find((one) => seconds <= endOf(one)) ?? bands.at(-1);
  return band ?? { from: 0, upTo: null, perHour: 0 };
}

function split(bands: readonly Band[], before: number, seconds: number): readonly BandPart[] {
  if (seconds === 0) return [{ band: bandAt(bands, before), seconds: 0 }];
  return bands.flatMap((band) => {
    const from = Math.max(before, band.from * 60);
    const until = Math.min(before + seconds, endOf(band));
    return until > from ? [{ band, seconds: until - from }] : [];
  });
}

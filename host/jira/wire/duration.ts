export interface WorkingTime {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
}

const PART = /^(\d+(?:\.\d+)?)([wdhm])$/;

/** Seconds of "1h 30m", "2d", "1w 4d", "45" (minutes, the site's default unit); undefined on anything else. */
export function secondsOf(text: string, site: WorkingTime): number | undefined {
  const parts = text.trim().toLowerCase().split(/\s+/);
  if (parts.length === 1 && /^\d+$/.test(parts[0] ?? "")) return Number(parts[0]) * 60;
  const day = site.hoursPerDay * 3600;
  const unit: Readonly<Record<string, number>> = { m: 60, h: 3600, d: day, w: day * site.daysPerWeek };
  let total = 0;
  for (const part of parts) {
    const [, count, letter] = PART.exec(part) ?? [];
    const size = letter === undefined ? undefined : unit[letter];
    if (count === undefined || size === undefined) return undefined;
    total += Number(count) * size;
  }
  return Math.round(total);
}

/** "1h 30m" as Jira writes it; whole minutes, "0m" for nothing. */
export function prettySeconds(seconds: number, site: WorkingTime): string {
  const day = site.hoursPerDay * 3600;
  const week = day * site.daysPerWeek;
  const parts: string[] = [];
  let rest = seconds;
  for (const [letter, size] of [
    ["w", week],
    ["d", day],
    ["h", 3600],
    ["m", 60],
  ] as const) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count}${letter}`);
    rest -= count * size;
  }
  return parts.length === 0 ? "0m" : parts.join(" ");
}

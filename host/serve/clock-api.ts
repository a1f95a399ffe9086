import { SITE } from "../site/site";
import type { Player } from "./player";
import type { ServedSite } from "./served-site";
import { monthEnd, nextBusinessMorning } from "./zone";

export const HOUR_MS = 3_600_000;

export type Jump = "hour" | "business-day" | "month-end";

/** Where a jump leads; `until` is an ISO instant for anything else. */
export function targetOf(now: number, ask: Readonly<Record<string, unknown>>): number | undefined {
  if (ask["jump"] === "hour") return now + HOUR_MS;
  if (ask["jump"] === "business-day") return nextBusinessMorning(now, SITE.timeZone);
  if (ask["jump"] === "month-end") return monthEnd(now, SITE.timeZone);
  const until = Date.parse(String(ask["until"]));
  return Number.isFinite(until) && until >= now ? until : undefined;
}

/** Longest step at once, so that the shell can show how far a long jump has come. */
const STEP_MS = 6 * HOUR_MS;

export async function advance(site: Pick<ServedSite, "clock">, target: number): Promise<void> {
  while (site.clock.now() < target) await site.clock.advanceTo(Math.min(target, site.clock.now() + STEP_MS));
  await site.clock.settle();
}

export const clockState = (site: Pick<ServedSite, "clock">, player: Player): Readonly<Record<string, unknown>> => ({
  now: new Date(site.clock.now()).toISOString(),
  zone: SITE.timeZone,
  speed: player.speed,
});

import { instant, localDate, type Instant } from "../../core/time/instant";
import { isLocalDate } from "../../core/time/local-date";
import { wallInstant } from "../../core/time/zone";
import type { Refusal } from "../api";
import { refuse } from "../tracking/load-issue";
import type { Ports } from "../ports";

const WALL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * A wall time as a form sends it, `yyyy-mm-ddThh:mm` in `zone`; null = now. A time that comes twice is the first, one in the gap of a clock
 * change the instant of the jump. Refused: what is no time, and what has not come yet. `at` names the field.
 */
export function readWallTime(ports: Ports, text: string | null, zone: string, at: string): Instant | Refusal {
  if (text === null) return instant(ports.now());
  const [, date = "", hours = "", minutes = ""] = WALL.exec(text) ?? [];
  if (!isLocalDate(date)) return refuse("app.time-impossible", at, { time: text });
  const found = wallInstant(localDate(date), Number(hours) * 60 + Number(minutes), zone);
  return found > ports.now() ? refuse("app.time-in-future", at, { time: `${date} ${hours}:${minutes}` }) : found;
}

const QUARTER_HOUR = 900_000;
const offsets = new Map<string, Map<number, number>>();
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  formats.set(zone, fresh);
  return fresh;
}

/** Minutes east of UTC at an instant; kept per quarter of an hour because Intl is slow and no zone changes within one. */
export function offsetMinutes(instant: number, zone: string): number {
  const bucket = Math.floor(instant / QUARTER_HOUR);
  let known = offsets.get(zone);
  if (known === undefined) offsets.set(zone, (known = new Map<number, number>()));
  const cached = known.get(bucket);
  if (cached !== undefined) return cached;
  const name =
    formatOf(zone)
      .formatToParts(instant)
      .find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  const offset = sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  known.set(bucket, offset);
  return offset;
}

const two = (value: number): string => String(value).padStart(2, "0");

function localIso(instant: number, zone: string): { readonly text: string; readonly offset: string } {
  const offset = offsetMinutes(instant, zone);
  const size = Math.abs(offset);
  return { text: new Date(instant + offset * 60_000).toISOString(), offset: `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}` };
}

/** `yyyy-MM-dd'T'HH:mm:ss.SSSZ`, offset of the caller's zone without colon (jira-api.md §3.1). */
export function jiraDate(instant: number, zone: string): string {
  const { text, offset } = localIso(instant, zone);
  return `${text.slice(0, 23)}${offset}`;
}

/** Formats cost a tenth of a millisecond to make; they are kept. */
function friendlyFormat(zone: string, locale: string): Intl.DateTimeFormat {
  const key = `${zone} ${locale}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const fresh = new Intl.DateTimeFormat(locale.replace("_", "-"), { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  formats.set(key, fresh);
  return fresh;
}

/** JSM's DateDTO; `friendly` is text for people in the caller's language. */
export function deskDate(instant: number, zone: string, locale: string): Record<string, unknown> {
  const { text, offset } = localIso(instant, zone);
  const friendly = friendlyFormat(zone, locale).format(instant);
  return { iso8601: `${text.slice(0, 19)}${offset}`, jira: jiraDate(instant, zone), friendly, epochMillis: instant };
}

/** The calendar date at an instant in a zone, `yyyy-MM-dd`. */
export const localDate = (instant: number, zone: string): string => localIso(instant, zone).text.slice(0, 10);

/** The instant of local midnight (or another wall time) in a zone; in a gap the wall time moves forward. */
export function instantOf(date: string, time: string, zone: string): number {
  const wall = Date.parse(`${date}T${time}:00.000Z`);
  const guess = wall - offsetMinutes(wall, zone) * 60_000;
  return wall - offsetMinutes(guess, zone) * 60_000;
}

const STRICT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{4}$/;
export const BAD_DATE = "Invalid date format. Please enter the date in the format \"yyyy-MM-dd'T'HH:mm:ss.SSSZ\".";

/** Only the exact written form is taken: no `Z`, no colon in the offset, no other precision. */
export function strictInstant(text: unknown): number | undefined {
  if (typeof text !== "string" || !STRICT.test(text)) return undefined;
  const instant = Date.parse(`${text.slice(0, 26)}:${text.slice(26)}`);
  return Number.isNaN(instant) ? undefined : instant;
}

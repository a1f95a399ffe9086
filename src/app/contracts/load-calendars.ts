import { compileVersions } from "../../core/calendar/compile";
import type { Contract } from "../../core/contract/contract";
import { serviceCalendar } from "../../core/contract/service-calendar";
import type { Calendar } from "../../core/calendar/calendar";
import type { CalendarSpec, CalendarVersion } from "../../core/calendar/spec";
import { localDate } from "../../core/time/instant";
import type { Ports } from "../ports";

/** Dated versions of one calendar, oldest first; empty when there is none. */
export async function readCalendarVersions(ports: Ports, id: string): Promise<readonly CalendarVersion[]> {
  const head = await ports.store.get("calendar", id);
  const numbers = Array.from({ length: head?.body.versions ?? 0 }, (_, index) => index + 1);
  const found = await ports.store.getMany(
    "calendar",
    numbers.map((n) => `${id}:${n}`),
  );
  return numbers.flatMap((n): CalendarVersion[] => {
    const record = found.get(`${id}:${n}`);
    const spec: CalendarSpec | undefined = record?.body.spec;
    if (record === undefined || spec === undefined) return [];
    return [{ from: localDate(record.from), spec, ...(record.body.running === undefined ? {} : { running: record.body.running }) }];
  });
}

/** One calendar as a contract's clocks run on it (its year's end may be closed); null when it has no version or cannot be compiled. */
export function compileFor(contract: Contract, versions: readonly CalendarVersion[], id: string): Calendar | null {
  if (versions.length === 0) return null;
  const compiled = compileVersions(
    versions.map((version) => ({ ...version, spec: serviceCalendar(version.spec, contract) })),
    id,
  );
  return compiled.ok ? compiled.value : null;
}

/** Compiled calendars by id, as the contract's clocks run on them; one that is missing or cannot be compiled is left out. */
export async function loadCalendars(ports: Ports, ids: readonly string[], contract: Contract): Promise<ReadonlyMap<string, Calendar>> {
  const all = await Promise.all(
    [...new Set(ids)].map(async (id): Promise<readonly [string, Calendar][]> => {
      const compiled = compileFor(contract, await readCalendarVersions(ports, id), id);
      return compiled === null ? [] : [[id, compiled]];
    }),
  );
  return new Map(all.flat());
}

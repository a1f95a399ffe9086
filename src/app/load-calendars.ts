import { compileVersions } from "../core/calendar/compile";
import type { Contract } from "../core/contract/contract";
import { serviceCalendar } from "../core/contract/service-calendar";
import type { Calendar } from "../core/calendar/calendar";
import type { CalendarSpec, CalendarVersion } from "../core/calendar/spec";
import { localDate } from "../core/time/instant";
import type { Ports } from "./ports";

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

/** Compiled calendars by id, as the contract's clocks run on them (its year's end may be closed); one that is missing or cannot be compiled is left out. */
export async function loadCalendars(ports: Ports, ids: readonly string[], contract: Contract): Promise<ReadonlyMap<string, Calendar>> {
  const all = await Promise.all(
    [...new Set(ids)].map(async (id): Promise<readonly [string, Calendar][]> => {
      const versions = await readCalendarVersions(ports, id);
      const compiled =
        versions.length === 0
          ? null
          : compileVersions(
              versions.map((version) => ({ ...version, spec: serviceCalendar(version.spec, contract) })),
              id,
            );
      return compiled?.ok === true ? [[id, compiled.value]] : [];
    }),
  );
  return new Map(all.flat());
}

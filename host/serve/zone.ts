/** Wall time in the site's zone, for the clock's jumps. */
interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 = Sunday. */
  readonly weekday: number;
}

const partsOf = (instant: number, zone: string): Readonly<Record<string, number>> => {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(new Date(instant)).map((part) => [part.type, Number(part.value)]));
};

const offsetAt = (instant: number, zone: string): number => {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = partsOf(instant, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
};

/** Epoch milliseconds of a wall time; days and months may overflow. In a gap the clock has already gone forward. */
export function instantOf(year: number, month: number, day: number, hour: number, zone: string): number {
  const local = Date.UTC(year, month - 1, day, hour);
  return local - offsetAt(local - offsetAt(local, zone), zone);
}

export function wallOf(instant: number, zone: string): Wall {
  const { year = 0, month = 1, day = 1 } = partsOf(instant, zone);
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

/** 09:00 of the next Monday to Friday after `instant`. */
export function nextBusinessMorning(instant: number, zone: string): number {
  const { year, month, day } = wallOf(instant, zone);
  for (let ahead = 0; ; ahead += 1) {
    const morning = instantOf(year, month, day + ahead, 9, zone);
    const { weekday } = wallOf(morning, zone);
    if (morning > instant && weekday >= 1 && weekday <= 5) return morning;
  }
}

/** Midnight at which the month of `instant` is over. */
export function monthEnd(instant: number, zone: string): number {
  const { year, month } = wallOf(instant, zone);
  return instantOf(year, month + 1, 1, 0, zone);
}

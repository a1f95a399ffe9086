/** What the benchmark calls of the libraries beside us: all of it, and no more. */
declare module "dayjs" {
  interface Hours {
    readonly start: string;
    readonly end: string;
  }
  interface Day {
    addBusinessMinutes(minutes: number): Day;
    businessMinutesDiff(until: Day): number;
    valueOf(): number;
  }
  interface Maker {
    (at: number): Day;
    extend(plugin: unknown): void;
    setBusinessTime(week: Readonly<Record<string, readonly Hours[] | null>>): void;
    setHolidays(dates: readonly string[]): void;
  }
  const dayjs: Maker;
  export default dayjs;
}

declare module "dayjs-business-time" {
  const plugin: unknown;
  export default plugin;
}

declare module "moment" {
  interface Moment {
    addWorkingTime(amount: number, unit: string): Moment;
    workingDiff(other: Moment, unit: string): number;
    valueOf(): number;
  }
  interface Maker {
    (at: number): Moment;
    locale(): string;
    updateLocale(name: string, spec: { readonly workinghours: object; readonly holidays: readonly string[] }): void;
  }
  const moment: Maker;
  export default moment;
}

declare module "moment-business-time";

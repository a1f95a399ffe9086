/**
 * The `Date` that app functions see: `Date.now()` and `new Date()` tell the site's virtual time, everything else is the
 * ordinary Date. It is handed to the bundle as a parameter of its module wrapper (load-functions.ts): the least magic that
 * works, because several sites share one process and each has its own clock, so the global Date must stay as it is.
 */
export function siteDate(now: () => number): DateConstructor {
  class SiteDate extends Date {
    constructor(...parts: unknown[]) {
      super(...((parts.length === 0 ? [now()] : parts) as [number]));
    }

    static override now(): number {
      return now();
    }

    /** Dates made outside the bundle are dates too. */
    static override [Symbol.hasInstance](value: unknown): boolean {
      return Object.prototype.toString.call(value) === "[object Date]";
    }
  }
  return SiteDate as unknown as DateConstructor;
}

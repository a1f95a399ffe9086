import { BASE_URL } from "../facts/site";
import { wholeIn } from "./body";
import { refused } from "./refusal";

export interface Slice<T> {
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly isLast: boolean;
  readonly values: readonly T[];
}

/** `startAt` and `maxResults` from the query, capped; numbers that are none are refused with `status`. */
export function sliceOf<T>(query: URLSearchParams, all: readonly T[], page: number, cap = page, status = 400): Slice<T> {
  const startAt = wholeIn(query, "startAt", 0);
  const asked = wholeIn(query, "maxResults", page);
  if (startAt === undefined || asked === undefined || startAt < 0 || asked < 0) throw refused(status, ["Paging parameters must be whole numbers from 0."]);
  const maxResults = Math.min(asked, cap);
  const values = all.slice(startAt, startAt + maxResults);
  return { startAt, maxResults, total: all.length, isLast: startAt + values.length >= all.length, values };
}

/** A platform page with `nextPage` only where there is one. */
export function pageBean<T>(self: string, slice: Slice<T>, values: readonly unknown[]): Record<string, unknown> {
  const { startAt, maxResults, total, isLast } = slice;
  const at = (start: number): string => `${self}${self.includes("?") ? "&" : "?"}startAt=${start}&maxResults=${maxResults}`;
  return { self: at(startAt), ...(isLast ? {} : { nextPage: at(startAt + maxResults) }), maxResults, startAt, total, isLast, values };
}

/** JSM's page: `limit` 50 unless asked, at most 100 (50 where JSM says so), no total. */
export function deskPage<T>(query: URLSearchParams, self: string, all: readonly T[], show: (value: T) => unknown): Record<string, unknown> {
  const start = wholeIn(query, "start", 0) ?? 0;
  const limit = Math.min(Math.max(wholeIn(query, "limit", 50) ?? 50, 1), 100);
  const values = all.slice(start, start + limit);
  const isLastPage = start + values.length >= all.length;
  const at = (from: number): string => `${self}?start=${from}&limit=${limit}`;
  const links = {
    self: at(start),
    base: BASE_URL,
    context: "",
    ...(isLastPage ? {} : { next: at(start + limit) }),
    ...(start > 0 ? { prev: at(Math.max(0, start - limit)) } : {}),
  };
  return { _expands: [], size: values.length, start, limit, isLastPage, _links: links, values: values.map(show) };
}

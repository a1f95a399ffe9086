import { problem, type Problem } from "../../core/problem";
import { instant, type Instant } from "../../core/time/instant";
import { at, listOf, numberOf, textOf, timeOf } from "../read-json";

/** No issue of Jira is older or younger. */
const FIRST = Date.UTC(1970, 0, 1);
const LAST = Date.UTC(2999, 0, 1);

/** Reads parts of an export strictly: what is missing or of another kind is noted with its path, and the reading goes on. */
export class Reader {
  private readonly found: Problem[] = [];

  get problems(): readonly Problem[] {
    return this.found;
  }

  note(code: string, path: string, facts: Readonly<Record<string, string | number>> = {}): void {
    this.found.push(problem(code, path, facts));
  }

  text(value: unknown, path: string, ...keys: readonly string[]): string {
    const text = textOf(at(value, ...keys));
    if (text === null) this.note("jira.missing", joined(path, keys));
    return text ?? "";
  }

  time(value: unknown, path: string, ...keys: readonly string[]): Instant {
    const found = at(value, ...keys);
    const time = timeOf(found);
    if (found === undefined || found === null) this.note("jira.missing", joined(path, keys));
    else if (time === null || time < FIRST || time > LAST) this.note("jira.time-unreadable", joined(path, keys), { found: brief(found) });
    else return instant(time);
    return instant(0);
  }

  seconds(value: unknown, path: string, ...keys: readonly string[]): number {
    const found = at(value, ...keys);
    if (typeof found === "number" && Number.isInteger(found) && found >= 0) return found;
    this.note(found === undefined ? "jira.missing" : "jira.seconds-unreadable", joined(path, keys), found === undefined ? {} : { found: brief(found) });
    return 0;
  }

  /** An inner list with its own paging, complete or refused: comments, worklogs, changelog. */
  whole(value: unknown, path: string, list: string): readonly unknown[] {
    const page = at(value, list);
    if (value === undefined || value === null || !Array.isArray(page)) {
      this.note("jira.part-missing", path, { part: list });
      return [];
    }
    const total = numberOf(at(value, "total")) ?? page.length;
    if ((numberOf(at(value, "startAt")) ?? 0) > 0 || total > page.length) this.note("jira.part-cut", path, { part: list, given: page.length, total });
    return listOf(page);
  }
}

const joined = (path: string, keys: readonly string[]): string => [path, ...keys].join(".");

const brief = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, 60);

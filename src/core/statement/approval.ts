import type { Instant } from "../time/instant";

/** An approval beyond a hard limit (RULES §5): so many seconds or so much money, for work that began before `until`. */
export interface Approval {
  readonly quota: string;
  /** The issue whose work was approved; missing = whatever draws on the quota. */
  readonly issue?: string;
  readonly seconds?: number;
  /** Minor units; what is charged for the quota's overage stays within it, rounding, tiers and surcharges included. */
  readonly amount?: number;
  readonly until?: Instant;
}

interface Approved {
  readonly quota: string;
  readonly issue: string | undefined;
  readonly until: number;
  seconds: number;
}

/** Room beyond a quota's hard limit while the usages of a period are met one after another. */
export class Room {
  private readonly approved: readonly Approved[];
  /** What is left for an issue's work, first to be taken first; made when the issue is first met. */
  private readonly left = new Map<string, Approved[]>();

  constructor(approved: Readonly<Record<string, number>>, approvals: readonly Approval[]) {
    const plain = Object.entries(approved).map(([quota, seconds]) => ({ quota, issue: undefined, seconds, until: Number.POSITIVE_INFINITY }));
    const dated = approvals.map(({ quota, issue, seconds = 0, until }) => ({ quota, issue, seconds, until: until ?? Number.POSITIVE_INFINITY }));
    const forIssues = ({ issue }: { readonly issue: string | undefined }): number => (issue === undefined ? 1 : 0);
    this.approved = [...plain, ...dated].toSorted((a, b) => forIssues(a) - forIssues(b) || a.until - b.until);
  }

  /** Takes up to `wanted` seconds approved for work on an issue begun at `at`: what is for the issue alone first, then what ends first. */
  take(quota: string, issue: string, at: Instant, wanted: number): number {
    let open = wanted;
    for (const room of this.leftFor(quota, issue)) {
      if (open === 0) break;
      if (at >= room.until) continue;
      const taken = Math.min(open, room.seconds);
      room.seconds -= taken;
      open -= taken;
    }
    return wanted - open;
  }

  /** Without what is spent, so that a month of many approvals is not met again by each of its worklogs. */
  private leftFor(quota: string, issue: string): readonly Approved[] {
    const key = `${quota}\n${issue}`;
    const known = this.left.get(key) ?? this.approved.filter((room) => room.quota === quota && (room.issue ?? issue) === issue);
    const open = known.some(({ seconds }) => seconds === 0) ? known.filter(({ seconds }) => seconds > 0) : known;
    this.left.set(key, open);
    return open;
  }
}

/** The most seconds, up to `most`, for which `costs` stays within `cap`; `costs` never falls when seconds are added. */
export function secondsWithin(cap: number, most: number, costs: (seconds: number) => number): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (costs(middle) <= cap) low = middle;
    else high = middle - 1;
  }
  return low;
}

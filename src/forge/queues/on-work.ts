import { doWork } from "../../app/running/do-work";
import type { Work } from "../../app/ports";
import { at } from "../jira/read-json";
import { ports } from "../ports";
import { onceMore } from "../triggers/once-more";

/** Bodies are versioned: events pushed by one version may run on the next (forge-platform.md §1.8). Safe to run twice: see `doWork`. */
const take = (event: unknown): Promise<unknown> =>
  onceMore(async () => {
    const body = at(event, "body");
    if (at(body, "v") === 1) await doWork(ports, body as Work);
  });

export const runLane = take;
export const runSettle = take;
export const runJob = take;
export const runAlarm = take;

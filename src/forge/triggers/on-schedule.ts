import { runDaily } from "../../app/running/run-daily";
import { continueJob } from "../../app/running/run-job";
import { runTick } from "../../app/running/run-tick";
import { ports } from "../ports";
import { onceMore } from "./once-more";

/** Safe to run twice: notices are claimed once. */
export const tick = (): Promise<unknown> => onceMore(() => runTick(ports));
/** Safe to run twice: the job has a lease. */
export const hourly = (): Promise<unknown> => onceMore(() => continueJob(ports, "hourly"));
/** Safe to run twice: it replaces copies. */
export const daily = (): Promise<unknown> => onceMore(() => runDaily(ports));

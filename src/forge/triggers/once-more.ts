import { InvocationError, InvocationErrorCode } from "@forge/events";
import { Unavailable } from "../../app/ports";

/** Seconds that a function may ask to wait (events-reference/product_events). */
const WAIT_MAX = 900;
/** A call that was refused gives others time: a burst limit asks for one second only, and an event has four tries. */
const WAIT_MIN = 30;

/** Runs a handler; when Jira or storage refuses for now, the platform is asked to call again. Never sleeps. */
export async function onceMore(work: () => Promise<void>): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    const retryAfter = Math.max(WAIT_MIN, Math.min(WAIT_MAX, Math.ceil(error.retryAfterSeconds)));
    return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED, retryData: {} });
  }
}

import { InternalServerError, InvocationLimitReachedError, Queue, RateLimitError } from "@forge/events";
import { Unavailable, type Lanes } from "../../app/ports";

/** Seconds a push may be delayed at most (runtime-reference/async-events-api). */
const DELAY_MAX = 900;

export const queueLanes: Lanes = {
  async push(queue, work, options = {}) {
    const event = {
      body: { v: 1, ...work },
      ...(options.delaySeconds === undefined ? {} : { delayInSeconds: Math.max(0, Math.min(DELAY_MAX, Math.ceil(options.delaySeconds))) }),
      ...(options.oneAtATime === undefined ? {} : { concurrency: { key: options.oneAtATime, limit: 1 } }),
    };
    try {
      await new Queue({ key: queue }).push(event);
    } catch (error) {
      if (error instanceof RateLimitError || error instanceof InternalServerError || error instanceof InvocationLimitReachedError)
        throw new Unavailable(error.name, 30);
      throw error;
    }
  },
};

/** An event waiting in a queue, as kept in the store: it stays there until its consumer is done with it. */
export interface QueueEvent {
  readonly eventId: string;
  readonly jobId: string;
  readonly queueName: string;
  readonly body: unknown;
  readonly delayInSeconds?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
  /** Virtual epoch milliseconds. */
  readonly dueAt: number;
  readonly pushedAt: number;
  /** Order among events due at the same instant. */
  readonly seq: number;
  readonly retry: { readonly count: number; readonly reason: string; readonly data: unknown } | null;
  /** The invocation that started the chain of pushes. */
  readonly origin: string;
}

export interface QueueJob {
  readonly queueName: string;
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
  readonly cancelled: boolean;
  readonly pushedAt: number;
}

/** An event the platform gave up, kept for the shell. */
export interface DeadLetter {
  readonly event: QueueEvent;
  readonly at: number;
  readonly why: string;
}

export const EVENTS = "queue:event";
export const JOBS = "queue:job";
export const DEAD_LETTERS = "queue:dead";

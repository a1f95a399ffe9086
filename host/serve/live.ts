import type { ServerResponse } from "node:http";

/** How often a listening page is told that something changed, in real milliseconds. */
export const LIVE_MS = 400;

/** Server-sent events: the newest state whenever it differs from the last one told. */
export class LiveFeed {
  private readonly listeners = new Set<ServerResponse>();
  private timer: NodeJS.Timeout | undefined;
  private told = "";

  constructor(private readonly state: () => unknown) {}

  listen(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", connection: "keep-alive" });
    response.write(`data: ${JSON.stringify(this.state())}\n\n`);
    this.listeners.add(response);
    this.timer ??= setInterval(() => this.tell(), LIVE_MS);
    response.on("close", () => {
      this.listeners.delete(response);
      if (this.listeners.size === 0) this.rest();
    });
  }

  close(): void {
    for (const listener of this.listeners) listener.end();
    this.rest();
  }

  private rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private tell(): void {
    const state = JSON.stringify(this.state());
    if (state === this.told) return;
    this.told = state;
    for (const listener of this.listeners) listener.write(`data: ${state}\n\n`);
  }
}

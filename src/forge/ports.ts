import { createHash } from "node:crypto";
import type { Ports } from "../app/ports";
import { instant } from "../core/time/instant";
import { jira } from "./jira/jira";
import { queueLanes } from "./queues/queue-lanes";
import { kvsStore } from "./stores/kvs-store";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** The platform behind the use cases. Holds nothing: warm processes are shared by tenants (forge-platform.md §3.1). */
export const ports: Ports = {
  store: kvsStore,
  jira,
  lanes: queueLanes,
  now: () => instant(Date.now()),
  chance: (length) => Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => LETTERS[byte % LETTERS.length]).join(""),
  digest: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

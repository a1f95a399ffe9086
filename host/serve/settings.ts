import { HISTORY } from "../demo/story";

/** Where the local site keeps itself, and when its story begins: shared by `npm start` and `npm run demo:reset`. */
export const JOURNAL_FILE = ".host/journal.jsonl";
/** A fresh site begins where the demo story does. */
export const DEMO_START = Date.parse(HISTORY.from);

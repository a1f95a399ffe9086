/** `npm run demo:reset`: throws the local site's journal away; the next start lives the demo anew. */
import { existsSync, rmSync } from "node:fs";
import { JOURNAL_FILE } from "../host/serve/settings";

const was = existsSync(JOURNAL_FILE);
rmSync(JOURNAL_FILE, { force: true });
process.stdout.write(was ? `${JOURNAL_FILE} removed; the next npm start begins anew\n` : `nothing to remove: ${JOURNAL_FILE} does not exist\n`);

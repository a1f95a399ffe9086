/** `npm start`: builds what changed, opens the site, serves it, prints one address. */
import { bundleFunctions } from "./bundle/functions";
import { bundleStatic } from "./bundle/static";
import { bundleUiKit } from "./bundle/ui-kit";
import { readManifest } from "./manifest/manifest";
import { buildShell } from "./serve/build-shell";
import { frameFolders } from "./serve/frame-folders";
import { openLocalSite } from "./serve/open-site";
import { startServer } from "./serve/server";
import { DEMO_START, JOURNAL_FILE } from "./serve/settings";

const DEFAULT_PORT = 4599;

const root = process.cwd();
const manifest = readManifest(root);
const [shell, functions] = await Promise.all([buildShell(root), bundleFunctions(root)]);
await bundleUiKit(root);
await bundleStatic(root);
/** `JOURNAL=none` keeps everything in memory; another name is another file. */
const journal = process.env["JOURNAL"] ?? JOURNAL_FILE;
const site = await openLocalSite({ journalFile: journal === "none" ? null : journal, functionsFile: functions.file, start: DEMO_START, withDemo: true });
const port = Number(process.env["PORT"] ?? DEFAULT_PORT);
const server = await startServer({ site, manifest, frames: frameFolders(manifest, root), ...shell, root, port, speed: 1 });
process.stdout.write(`${server.url}\n`);

let closing = false;
const close = async (): Promise<void> => {
  if (closing) return;
  closing = true;
  await server.close();
  site.dispose();
  process.exit(0);
};
process.on("SIGINT", () => void close());
process.on("SIGTERM", () => void close());

/** Builds the Custom UI pages that `forge deploy` ships, and the bundles the local host runs. */
import { bundleFunctions } from "../host/bundle/functions";
import { bundleStatic } from "../host/bundle/static";
import { bundleUiKit } from "../host/bundle/ui-kit";

await bundleFunctions();
await bundleUiKit();
await bundleStatic();
process.stdout.write("built dist/functions, dist/ui and static/*/dist\n");

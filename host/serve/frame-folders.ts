import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Manifest } from "../manifest/manifest";
import type { FrameSource } from "./served-site";

/** Bundles on disk: UI Kit in `dist/ui/<key>`, Custom UI where the manifest points (host/bundle makes both). */
export function frameFolders(manifest: Pick<Manifest, "resources">, root: string): FrameSource {
  const folders = new Map(manifest.resources.map(({ key, path }) => [key, path.endsWith(".tsx") ? join(root, "dist/ui", key) : resolve(root, path)]));
  return {
    folderOf(resource) {
      const folder = folders.get(resource);
      return folder !== undefined && existsSync(folder) ? folder : undefined;
    },
  };
}

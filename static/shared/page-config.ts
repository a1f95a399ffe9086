import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";

/** One page of Custom UI: `root` is its folder, with a closing slash; paths are relative, as the platform serves it from a folder. */
export const pageConfig = (root: string): UserConfig => ({
  root,
  base: "./",
  plugins: [react()],
  resolve: {
    alias: [{ find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: `${root}../shared/no-feature-gates.ts` }],
    dedupe: ["react", "react-dom"],
  },
  build: { outDir: `${root}dist`, emptyOutDir: true, chunkSizeWarningLimit: 1200 },
  logLevel: "warn",
});

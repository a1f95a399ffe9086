import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const GATES = /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/;
const CLOSED = "\0closed-gates";
const CLOSED_GATES = `export default {
  initializeCompleted: () => false,
  checkGate: () => false,
  getExperimentValue: (_experiment, _parameter, otherwise) => otherwise,
  hasGetExperimentValueErrorOccurred: () => false,
  hasCheckGateErrorOccurred: () => false,
  getExperiment: () => ({ get: (_name, otherwise) => otherwise }),
};`;

/**
 * A local site has no experiments: every gate of Atlaskit is closed, every experiment at its default. Saves the Statsig
 * client (33 KB gzipped) and its warnings.
 */
const closedGates: Plugin = {
  name: "closed-gates",
  enforce: "pre",
  resolveId: (id) => (GATES.test(id) ? CLOSED : null),
  load: (id) => (id === CLOSED ? CLOSED_GATES : null),
};

export default defineConfig({
  root: here("."),
  base: "/",
  plugins: [closedGates, react()],
  resolve: { dedupe: ["react", "react-dom", "@atlaskit/tokens"] },
  define: { "process.env.NODE_ENV": '"production"', "process.env": "{}" },
  build: { target: "es2022", chunkSizeWarningLimit: 4000 },
});

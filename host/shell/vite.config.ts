import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  base: "/",
  plugins: [react()],
  resolve: {
    alias: [{ find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/, replacement: here("./gate-stub.ts") }],
    dedupe: ["react", "react-dom", "@atlaskit/tokens"],
  },
  define: { "process.env.NODE_ENV": '"production"', "process.env": "{}" },
  build: { target: "es2022", chunkSizeWarningLimit: 4000 },
});

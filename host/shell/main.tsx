import "@atlaskit/css-reset";
import "./shell.css";
import "./issue.css";
import { setGlobalTheme } from "@atlaskit/tokens/set-global-theme";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { askJson, senderFor } from "./base/ask";
import type { Boot } from "./base/boot";
import { SessionProvider } from "./base/session";

const boot = await askJson<Boot>(senderFor(null), "GET", "/host/bootstrap");
await setGlobalTheme({ colorMode: "light" });
createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <SessionProvider boot={boot}>
      <App />
    </SessionProvider>
  </StrictMode>,
);

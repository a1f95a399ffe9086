import { lazy, Suspense, useState, type ReactNode } from "react";
import Button from "@atlaskit/button/new";
import { useSession } from "../base/session";
import { ClockControls } from "./clock-controls";
import { Go } from "./go";
import { LanguageSwitch } from "./language-switch";
import { PersonSwitch } from "./person-switch";

const HostDrawer = lazy(() => import("../host-drawer/host-drawer").then(({ HostDrawer: drawer }) => ({ default: drawer })));

/** The tool's own bar above the product: time, who one is, and the host's insides. */
export function HostBar(): ReactNode {
  const { boot, say } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <section className="host-bar" aria-label={say("host.title")}>
      <Go to="/" className="host-name">
        {boot.agency}
      </Go>
      <ClockControls />
      <div className="host-right">
        <LanguageSwitch />
        <PersonSwitch />
        <Button spacing="compact" onClick={() => setOpen(true)}>
          {say("host.open")}
        </Button>
      </div>
      {open ? (
        <Suspense fallback={null}>
          <HostDrawer onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}

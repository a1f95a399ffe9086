import Flag, { AutoDismissFlag, FlagGroup } from "@atlaskit/flag";
import type { ReactNode } from "react";
import { useSession, type Notice } from "../base/session";
import { Sign } from "./sign";

const toActions = (notice: Notice) =>
  (notice.actions ?? []).map((action) => ({ content: action.text, ...(action.onClick === undefined ? {} : { onClick: () => action.onClick?.() }) }));

/** Messages about what just happened, the app's and the shell's. */
export function Flags(): ReactNode {
  const { notices, dismiss } = useSession();
  return (
    <FlagGroup onDismissed={(id) => dismiss(String(id))}>
      {notices.map((notice) => {
        const One = notice.autoDismiss ? AutoDismissFlag : Flag;
        return (
          <One
            key={notice.id}
            id={notice.id}
            title={notice.title}
            description={notice.description}
            icon={<Sign look={notice.look} />}
            actions={toActions(notice)}
          />
        );
      })}
    </FlagGroup>
  );
}

import Badge from "@atlaskit/badge";
import Lozenge from "@atlaskit/lozenge";
import { useState, type ReactNode } from "react";
import type { ModuleEntry } from "../../manifest/manifest";
import { manifestText } from "../base/boot";
import { useLoad } from "../base/load";
import { useSession } from "../base/session";
import type { Issue } from "../jira";
import { ModuleFrame } from "../module/module-frame";
import { extensionOf } from "./extension";

interface Dynamic {
  readonly status?: { readonly type?: string; readonly value?: { readonly label?: string; readonly type?: string; readonly url?: string } };
}

/** A collapsible block of the right rail with the badge that the app's `dynamicProperties` function gives. */
export function ContextPanel({ module, issue }: { readonly module: ModuleEntry; readonly issue: Issue }): ReactNode {
  const { boot, locale, rest } = useSession();
  const [open, setOpen] = useState(true);
  const extension = { type: "jira:issueContext", ...extensionOf(issue) };
  const { value } = useLoad(
    () =>
      module.dynamicProperties === undefined
        ? Promise.resolve(null)
        : rest<Dynamic | null>("POST", "/host/badge", { moduleKey: module.key, extension, locale }),
    ["badge", module.key, issue.id],
  );
  const title = manifestText(boot, locale, module.title);
  const label = manifestText(boot, locale, module.label);
  if (module.resource === undefined) return null;
  return (
    <section className="card rail-card" aria-label={title} data-testid={`context-${module.key}`}>
      <button type="button" className="rail-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="card-title">{label === "" ? title : label}</span>
        <StatusMark status={value?.status} />
      </button>
      {open ? <ModuleFrame place={{ type: "jira:issueContext", module, resource: module.resource, extension: extensionOf(issue) }} title={title} /> : null}
    </section>
  );
}

const LOOKS = ["neutral", "information", "success", "warning", "danger", "discovery"] as const;
const OLD_LOOKS: Readonly<Record<string, (typeof LOOKS)[number]>> = {
  default: "neutral",
  inprogress: "information",
  moved: "warning",
  new: "discovery",
  removed: "danger",
};

function StatusMark({ status }: { readonly status: Dynamic["status"] }): ReactNode {
  const label = status?.value?.label;
  if (label === undefined) return null;
  if (status?.type === "badge") return <Badge>{label}</Badge>;
  const type = status?.value?.type ?? "";
  return <Lozenge appearance={LOOKS.find((look) => look === type) ?? OLD_LOOKS[type] ?? "neutral"}>{label}</Lozenge>;
}

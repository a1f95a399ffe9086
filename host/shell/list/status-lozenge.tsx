import Lozenge from "@atlaskit/lozenge";
import type { ReactNode } from "react";
import { useSession } from "../base/session";
import type { Status } from "../jira";
import { named } from "../words";

const LOOKS: Readonly<Record<string, "neutral" | "information" | "success">> = { new: "neutral", indeterminate: "information", done: "success" };

export function StatusLozenge({ status }: { readonly status: Status }): ReactNode {
  const { language } = useSession();
  return <Lozenge appearance={LOOKS[status.statusCategory.key] ?? "neutral"}>{named(language, "status", status.id, status.name)}</Lozenge>;
}

import DropdownMenu, { DropdownItem, DropdownItemGroup, type CustomTriggerProps } from "@atlaskit/dropdown-menu";
import type { ReactElement, ReactNode } from "react";
import { useDo } from "../base/do";
import { useLoad } from "../base/load";
import { useSession } from "../base/session";
import { JIRA, type Issue, type Transition } from "../jira";
import { named } from "../words";

const triggerFor =
  (label: string, name: string, category: string, busy: boolean) =>
  ({ triggerRef, ...props }: CustomTriggerProps<HTMLButtonElement>): ReactElement => (
    <button
      {...props}
      ref={triggerRef}
      type="button"
      disabled={busy}
      data-testid="status"
      className={`status status-${category}`}
      aria-label={`${label}: ${name}`}
    >
      {name}
    </button>
  );

/** The status as a button; its menu holds the transitions open from here. */
export function StatusMenu({ issue }: { readonly issue: Issue }): ReactNode {
  const { say, rest, language } = useSession();
  const { status } = issue.fields;
  const { value } = useLoad(
    () => rest<{ transitions: readonly Transition[] }>("GET", `${JIRA}/issue/${issue.key}/transitions`),
    ["transitions", issue.key, status.id],
  );
  const [busy, run] = useDo();
  const take = (id: string): Promise<void> => run(async () => rest("POST", `${JIRA}/issue/${issue.key}/transitions`, { transition: { id } }));
  return (
    <div className="status-menu">
      <DropdownMenu
        shouldRenderToParent
        trigger={triggerFor(say("issue.transition"), named(language, "status", status.id, status.name), status.statusCategory.key, busy)}
      >
        <DropdownItemGroup>
          {(value?.transitions ?? []).map((transition) => (
            <DropdownItem
              key={transition.id}
              onClick={() => void take(transition.id)}
              description={named(language, "status", transition.to.id, transition.to.name)}
            >
              {named(language, "transition", transition.id, transition.name)}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
    </div>
  );
}

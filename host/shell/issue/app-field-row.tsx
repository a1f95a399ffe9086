import Button from "@atlaskit/button/new";
import { useState, type ReactNode } from "react";
import { useSession } from "../base/session";
import { EditMark } from "../chrome/sign";
import { JIRA, type Issue } from "../jira";
import { ModuleFrame } from "../module/module-frame";
import type { AppField } from "./app-fields";
import { extensionOf } from "./extension";
import { fieldText } from "./field-text";

const fieldExtension = (field: AppField, issue: Issue, entryPoint: "view" | "edit"): Readonly<Record<string, unknown>> => ({
  ...extensionOf(issue),
  entryPoint,
  fieldId: field.id,
  fieldType: field.module.key,
  fieldValue: issue.fields[field.id] ?? null,
  renderContext: "issue-view",
  experience: "issue-view",
});

/** One of the app's fields on the issue view: its own view and inline edit where it has them, else the formatter's text. */
export function AppFieldRow({ field, issue }: { readonly field: AppField; readonly issue: Issue }): ReactNode {
  const { say, language, live, rest, touch, me } = useSession();
  const [editing, setEditing] = useState(false);
  const { module, name, id } = field;
  const canEdit = module.readOnly !== true && module.edit?.resource !== undefined && me?.kind !== "manager";
  const save = async (value: unknown): Promise<boolean> => {
    await rest("PUT", `${JIRA}/issue/${issue.key}`, { fields: { [id]: value } });
    setEditing(false);
    touch();
    return true;
  };
  const frame = (entryPoint: "view" | "edit", resource: string): ReactNode => (
    <ModuleFrame
      place={{ type: "jira:customField", module, resource, extension: fieldExtension(field, issue, entryPoint) }}
      title={name}
      {...(entryPoint === "edit" ? { submit: save, close: () => setEditing(false) } : {})}
    />
  );
  const showsView = module.view?.resource !== undefined && module.view.experience?.includes("issue-view") !== false;
  return (
    <>
      <dt>{name}</dt>
      <dd data-testid={`field-${module.key}`}>
        {editing && module.edit?.resource !== undefined ? (
          <>
            {frame("edit", module.edit.resource)}
            <Button spacing="compact" appearance="subtle" onClick={() => setEditing(false)}>
              {say("cancel")}
            </Button>
          </>
        ) : (
          <div className="field-value">
            <span>
              {showsView ? frame("view", module.view?.resource ?? "") : fieldText(field, issue.fields[id], language, live.clock.zone) || say("field.none")}
            </span>
            {canEdit ? <EditMark label={say("issue.edit-field", { field: name })} onClick={() => setEditing(true)} /> : null}
          </div>
        )}
      </dd>
    </>
  );
}

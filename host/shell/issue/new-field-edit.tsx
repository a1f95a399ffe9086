import type { ReactNode } from "react";
import { ModuleFrame } from "../module/module-frame";
import type { AppField } from "./app-fields";

export interface NewFieldEditProps {
  readonly field: AppField;
  readonly experience: "issue-create" | "portal-request";
  /** What the form knows: project, or portal and request type. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly onValue: (value: unknown) => void;
}

/** An app's field on a form that has no issue yet; what its frame submits is kept until the form is sent. */
export function NewFieldEdit({ field, experience, extension, onValue }: NewFieldEditProps): ReactNode {
  const { module, name, id } = field;
  if (module.edit?.resource === undefined || module.edit.experience?.includes(experience) !== true) return null;
  const place = {
    type: "jira:customField",
    module,
    resource: module.edit.resource,
    extension: { ...extension, entryPoint: "edit", fieldId: id, fieldType: module.key, fieldValue: null, renderContext: experience, experience },
  };
  return (
    <section className="form-field" aria-label={name} data-testid={`new-${module.key}`}>
      <h3 className="field-name">{name}</h3>
      <ModuleFrame
        place={place}
        title={name}
        submit={(value) => {
          onValue(value);
          return true;
        }}
      />
    </section>
  );
}

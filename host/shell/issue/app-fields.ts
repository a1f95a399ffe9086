import type { ModuleEntry } from "../../manifest/manifest";
import { modulesOf, type Boot } from "../base/boot";
import { useLoad } from "../base/load";
import { useSession } from "../base/session";
import { JIRA, moduleOf, type Field } from "../jira";

/** A custom field of the app: Jira's id and name beside the manifest's module. */
export interface AppField {
  readonly id: string;
  readonly name: string;
  readonly module: ModuleEntry;
}

export function appFieldsOf(boot: Boot, fields: readonly Field[]): readonly AppField[] {
  const modules = modulesOf(boot, "jira:customField");
  return fields.flatMap((field) => {
    const module = modules.find(({ key }) => key === moduleOf(field.schema?.custom));
    return module === undefined ? [] : [{ id: field.id, name: field.name, module }];
  });
}

export function useAppFields(): readonly AppField[] {
  const { boot, rest } = useSession();
  const { value } = useLoad(() => rest<readonly Field[]>("GET", `${JIRA}/field`), ["fields"]);
  return value === undefined ? [] : appFieldsOf(boot, value);
}

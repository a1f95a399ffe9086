import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";

export interface FunctionEntry {
  readonly key: string;
  /** `index.agent`: file and export. */
  readonly handler: string;
  readonly timeoutSeconds?: number;
}

export interface ModuleEntry {
  readonly key: string;
  readonly title?: string | { readonly i18n: string };
  readonly label?: string | { readonly i18n: string };
  readonly name?: string;
  readonly type?: string;
  readonly resource?: string;
  readonly render?: string;
  readonly readOnly?: boolean;
  readonly resolver?: { readonly function: string };
  readonly dynamicProperties?: { readonly function: string };
  readonly view?: { readonly resource?: string; readonly formatter?: { readonly expression: string }; readonly experience?: readonly string[] };
  readonly edit?: { readonly resource?: string; readonly experience?: readonly string[]; readonly validation?: { readonly expression: string } };
  readonly pages?: readonly string[];
  readonly function?: string;
  readonly events?: readonly string[];
  readonly filter?: { readonly ignoreSelf?: boolean };
  readonly interval?: "fiveMinute" | "hour" | "day" | "week";
  readonly queue?: string;
}

export interface EntityEntry {
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly type: "string" | "integer" | "float" | "boolean" | "any" }>>;
  readonly indexes?: readonly (string | { readonly name: string; readonly partition?: readonly string[]; readonly range: readonly string[] })[];
}

export interface Manifest {
  readonly app: {
    readonly id: string;
    readonly runtime: { readonly name: string; readonly memoryMB?: number };
    readonly storage: { readonly entities: readonly EntityEntry[] };
  };
  readonly permissions: { readonly scopes: readonly string[]; readonly content?: { readonly styles?: readonly string[] } };
  readonly modules: Readonly<Record<string, readonly ModuleEntry[]>> & { readonly function: readonly FunctionEntry[] };
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  readonly translations: { readonly resources: readonly { readonly key: string; readonly path: string }[] };
}

/** The app's own manifest.yml, as the platform would read it; `@forge/manifest` validates it in the tests. */
export function readManifest(root = process.cwd()): Manifest {
  return parse(readFileSync(resolve(root, "manifest.yml"), "utf8")) as Manifest;
}

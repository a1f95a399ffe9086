import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

type Node = Record<string, unknown>;

/** The public OpenAPI documents beside the repository; they are not part of it. */
export const SPEC_FOLDER = resolve(__dirname, "../../../../shared/openapi");
export const hasSpec = existsSync(SPEC_FOLDER);

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

/** OpenAPI 3.0's `nullable` in the words of JSON Schema. */
function nullables(node: unknown): void {
  if (Array.isArray(node)) node.forEach(nullables);
  if (!isNode(node)) return;
  if (node["nullable"] === true && typeof node["type"] === "string") node["type"] = [node["type"], "null"];
  delete node["nullable"];
  Object.values(node).forEach(nullables);
}

function at(document: Node, ...path: string[]): Node {
  let node: unknown = document;
  for (const part of path) node = isNode(node) ? node[part] : undefined;
  if (!isNode(node)) throw new Error(`the document has no ${path.join(".")}`);
  return node;
}

/** Where the real answers differ from the documents (jira-api.md §6); every other difference is a mistake of ours. */
function patchPlatform(document: Node): void {
  const schemas = at(document, "components", "schemas");
  const item = at(schemas, "ChangeDetails", "properties");
  for (const key of ["from", "fromString", "to", "toString"]) item[key] = { type: ["string", "null"] };
  at(schemas, "Changelog", "properties")["created"] = { anyOf: [{ type: "string", format: "date-time" }, { type: "integer" }] };
  at(schemas, "ServerInformation", "properties")["defaultLocale"] = { type: "object", properties: { locale: { type: "string" } } };
}

function compiler(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, ownProperties: true });
  addFormats(ajv);
  for (const format of ["int32", "int64", "double", "float"]) ajv.addFormat(format, true);
  return ajv;
}

const escaped = (part: string): string => part.replace(/~/g, "~0").replace(/\//g, "~1");

/** Validators of one document, made when first asked for. */
export class Spec {
  private readonly ajv = compiler();
  private readonly document: Node;
  private readonly made = new Map<string, ValidateFunction>();

  constructor(file: string) {
    const parsed: unknown = JSON.parse(readFileSync(resolve(SPEC_FOLDER, file), "utf8"));
    this.document = at({ parsed: parsed as Node }, "parsed");
    nullables(this.document);
    if (file.includes("platform")) patchPlatform(this.document);
    this.ajv.addSchema(this.document, "spec");
  }

  has(path: string, method: string): boolean {
    const entry = at(this.document, "paths")[path];
    return isNode(entry) && isNode(entry[method.toLowerCase()]);
  }

  /** Complaints about a body; a part without a schema has none. */
  complaints(path: string, method: string, part: readonly string[], body: unknown): string[] {
    const steps = ["paths", path, method.toLowerCase(), ...part, "content", "application/json", "schema"];
    try {
      at(this.document, ...steps);
    } catch {
      return [];
    }
    const pointer = `spec#/${steps.map(escaped).map(encodeURIComponent).join("/")}`;
    const known = this.made.get(pointer) ?? this.ajv.compile({ $ref: pointer });
    this.made.set(pointer, known);
    return known(body) ? [] : (known.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }
}

type Schema = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Schema => typeof value === "object" && value !== null && !Array.isArray(value);

const IS: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isRecord,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
  number: (value) => typeof value === "number" && Number.isFinite(value),
  integer: Number.isInteger,
};

type Rule = (value: unknown, limit: unknown, schema: Schema) => boolean;

/** The keywords of JSON Schema that a manifest's object fields use; search settings say nothing about values. */
const RULES: Readonly<Record<string, Rule>> = {
  type: (value, types) => [types].flat().some((type) => IS[String(type)]?.(value) === true),
  properties: (value, parts) =>
    !isRecord(value) || !isRecord(parts) || Object.entries(parts).every(([key, part]) => !Object.hasOwn(value, key) || fits(part as Schema, value[key])),
  additionalProperties: (value, open, schema) => {
    const known = isRecord(schema["properties"]) ? schema["properties"] : {};
    return open !== false || !isRecord(value) || Object.keys(value).every((key) => Object.hasOwn(known, key));
  },
  required: (value, keys) => !isRecord(value) || !Array.isArray(keys) || keys.every((key) => Object.hasOwn(value, String(key))),
  items: (value, part) => !Array.isArray(value) || value.every((one) => fits(part as Schema, one)),
  enum: (value, list) => Array.isArray(list) && list.includes(value),
  minimum: (value, least) => typeof value !== "number" || value >= Number(least),
  maximum: (value, most) => typeof value !== "number" || value <= Number(most),
  minLength: (value, least) => typeof value !== "string" || value.length >= Number(least),
  maxLength: (value, most) => typeof value !== "string" || value.length <= Number(most),
  minItems: (value, least) => !Array.isArray(value) || value.length >= Number(least),
  maxItems: (value, most) => !Array.isArray(value) || value.length <= Number(most),
  searchAlias: () => true,
  searchType: () => true,
  searchSuggestionsEnabled: () => true,
};

/** Whether a value keeps a schema of the manifest; a keyword not known here is our own mistake and throws. */
export function fits(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, limit]) => {
    const rule = RULES[keyword];
    if (rule === undefined) throw new Error(`the local host does not know the schema keyword '${keyword}'`);
    return rule(value, limit, schema);
  });
}

import Ajv from "ajv";
import { array, assert, boolean, constant, constantFrom, dictionary, double, integer, oneof, property } from "fast-check";
import { readManifest, type ModuleEntry } from "../../../host/manifest/manifest";
import { fits } from "../../../host/jira/change/value-schema";
import { cases } from "../../support/seed";

type Schema = Record<string, unknown>;

const ALIASES = ["searchAlias", "searchType", "searchSuggestionsEnabled"];
const ajv = new Ajv({ strict: true, allowUnionTypes: true, keywords: ALIASES });

const OWN = (readManifest().modules["jira:customField"] ?? []).flatMap((field: ModuleEntry & { schema?: Schema }) =>
  field.schema === undefined ? [] : [field.schema],
);
const MADE: Schema[] = [
  { type: "object", required: ["tier"], properties: { tier: { type: "string", minLength: 2, enum: ["within", "over", "x"] } } },
  {
    type: "object",
    properties: { list: { type: "array", minItems: 1, maxItems: 2, items: { type: ["integer", "null"], minimum: 0, maximum: 3 } } },
    additionalProperties: false,
  },
];

const part = oneof(
  integer({ min: -1, max: 12 }),
  double({ noNaN: true, noDefaultInfinity: true }),
  constantFrom("", "x", "within", "y".repeat(101)),
  boolean(),
  constant(null),
);
const value = oneof(
  part,
  dictionary(
    constantFrom("tier", "customer", "category", "severity", "list", "other"),
    oneof(part, array(oneof(integer({ min: -1, max: 4 }), constant(null)), { maxLength: 3 })),
  ),
);

test.each([...OWN, ...MADE].map((schema, at) => [at, schema] as const))("schema %s judges like an independent validator", (at, schema) => {
  const judge = ajv.compile(schema);
  let kept = 0;
  assert(
    property(value, (candidate) => {
      const verdict = judge(candidate);
      kept += verdict ? 1 : 0;
      expect(fits(schema, candidate)).toBe(verdict);
    }),
    cases(`value schema ${at}`, 2000),
  );
  expect(kept).toBeGreaterThan(10);
});

test("a keyword nobody taught the host is a mistake of ours", () => {
  expect(() => fits({ oneOf: [] }, 1)).toThrow("oneOf");
});

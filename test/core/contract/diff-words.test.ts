import { z } from "zod";
import { diffContracts } from "../../../src/core/contract/diff-contracts";
import type { ContractDocument } from "../../../src/core/contract/document";
import { contractSchema } from "../../../src/core/contract/schema";
import { de } from "../../../src/text/de/index";
import { en } from "../../../src/text/en/index";

type Node = Readonly<Record<string, unknown>>;
/** Makes a contract in which nothing but one place has this value. */
type Make = (value: unknown) => unknown;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const SCHEMA = z.toJSONSchema(contractSchema, { io: "input" }) as Node;

/** Every place of the schema that holds a plain value or a list of them. */
function places(node: unknown, make: Make): readonly Make[] {
  if (!isNode(node)) return [make];
  const { $ref, anyOf, oneOf, properties, additionalProperties, items } = node;
  if (typeof $ref === "string") return places((SCHEMA["$defs"] as Node)[$ref.split("/").at(-1) ?? ""], make);
  const forms = anyOf ?? oneOf;
  if (Array.isArray(forms)) return forms.flatMap((form) => places(form, make));
  if (isNode(properties)) return Object.entries(properties).flatMap(([key, part]) => places(part, (value) => make({ [key]: value })));
  if (isNode(additionalProperties)) return places(additionalProperties, (value) => make({ one: value }));
  const named = isNode(items) && isNode(items["properties"]) && "id" in items["properties"];
  return named ? places(items, (value) => make([{ id: "one", ...(value as Node) }])) : [make];
}

test("every key of a contract has words in both languages when two versions differ in it", () => {
  const all = places(SCHEMA, (value) => value);
  const missing = all.flatMap((make) => {
    const told = diffContracts(make("a") as ContractDocument, make("b") as ContractDocument);
    return told.flatMap(({ code, facts }) =>
      [`contract.key.${facts["key"]}`, ...(facts["part"] === "" ? [] : [`contract.part.${facts["part"]}`]), `trace.${code}`].filter(
        (key) => de[key] === undefined || en[key] === undefined,
      ),
    );
  });

  expect(all.length).toBeGreaterThan(150);
  expect([...new Set(missing)]).toEqual([]);
});

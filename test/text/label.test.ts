import { nameOf, withNames } from "../../src/text/label";
import { say } from "../../src/text/say";

const names = { categories: { cms: { de: "CMS- und Shop-Update", en: "CMS and shop update" } }, quotas: { cms: "CMS-Service" } };

describe("names of a contract's parts", () => {
  test("a reason says what the contract calls category and quota, not their ids", () => {
    const facts = withNames("de", { category: "cms", quota: "cms", seconds: 600 }, names);
    expect(say("de", "trace.treatment.quota", facts)).toBe("Kategorie CMS- und Shop-Update wird aus dem Kontingent CMS-Service bestritten.");
  });

  test("without a name our word for a usual id is read", () => {
    expect(withNames("en", { category: "content" }, names)).toEqual({ category: "content" });
    expect(withNames("en", { seconds: 5 }, null)).toEqual({ seconds: 5 });
  });

  test("an id nobody named is at least readable", () => {
    expect(nameOf("en", null, "web-care_plus")).toBe("Web care plus");
  });
});

import type { FieldCatalog } from "./catalog";

/** Which fields are asked for: ids, `*all`, `*navigable`, and `-id` to leave out. */
export class FieldSelection {
  constructor(
    private readonly words: readonly string[],
    private readonly missing: "*all" | "*navigable" | "none",
  ) {}

  /** Only ids, no fields: what `search/jql` answers without `fields`. */
  get onlyIds(): boolean {
    return this.words.every((word) => word === "id") && this.missing === "none";
  }

  /** Only ids and keys: such pages may hold thousands. */
  get onlyKeys(): boolean {
    return this.words.length > 0 && this.words.every((word) => word === "id" || word === "key");
  }

  idsOf(catalog: FieldCatalog): string[] {
    const plain = this.words.filter((word) => !word.startsWith("-"));
    const wanted = plain.length > 0 ? plain : this.missing === "none" ? [] : [this.missing];
    const ids = new Set<string>();
    for (const word of wanted) {
      if (word === "*all") for (const field of catalog.all) ids.add(field.id);
      else if (word === "*navigable") for (const field of catalog.all) if (field.navigable) ids.add(field.id);
    }
    for (const word of wanted) if (catalog.find(word) !== undefined) ids.add(word);
    for (const word of this.words) if (word.startsWith("-")) ids.delete(word.slice(1));
    return [...ids];
  }
}

import { levelName } from "../../src/text/label";
import { table } from "../support/table";

const EMERGENCIES = { de: "Notfälle", en: "Emergencies" };

for (const row of table<"level" | "meaning" | "de" | "en">(`
  level       | meaning | de          | en
  high        | none    | Hoch        | High
  high        | said    | Hoch        | High
  1           | said    | Notfälle    | Emergencies
  1           | none    | 1           | 1
  Kategorie 1 | said    | Kategorie 1 | Kategorie 1
`)) {
  test(`level ${row.level}, its meaning ${row.meaning}, reads ${row.de}`, () => {
    const level = { level: row.level, meaning: row.meaning === "said" ? EMERGENCIES : null };

    expect(levelName("de", level)).toBe(row.de);
    expect(levelName("en", level)).toBe(row.en);
  });
}

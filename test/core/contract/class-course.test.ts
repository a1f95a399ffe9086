import { classCourse, stretchAt, turnOf, type ClassWord, type Reclassified } from "../../../src/core/contract/class-course";
import { instant } from "../../../src/core/time/instant";
import { table } from "../../support/table";

const hour = (text: string): number => Number(text) * 3600;

/** `10 billed @9` = said at ten, counts from nine; `@report` = for the whole issue. */
function wordOf(text: string): ClassWord {
  const [at = "", category = "", from] = text.split(" ");
  return { at: instant(hour(at)), category, ...(from === undefined ? {} : { from: from === "@report" ? "report" : instant(hour(from.slice(1))) }) };
}

for (const row of table<"first" | "words" | "reading" | "course" | "because">(`
  first         | words                             | reading     | course                          | because
  standard      | 10 billed                         | from-notice | standard billed@10              | S115: until the notice the analysis stays free
  standard      | 10 billed                         | whole-issue | billed                          | the contract may say so
  standard      | 10 billed @11                     | whole-issue | standard billed@11              | what the classification says itself wins over the option
  standard      | 10 billed @report                 | from-notice | billed                          | a mistake is mended for the whole issue
  none          | 10 billed                         | from-notice | billed                          | the first classification counts from the beginning
  none          | 10 billed @10                     | from-notice | billed                          | also where it names its hour: before it there was no class
  none          | 10 standard; 12 billed            | from-notice | standard billed@12              | the second one is a change
  default       | 10 billed                         | from-notice | none billed@10                  | the contract's default stood until then
  standard      | 10 standard                       | from-notice | standard                        | saying it again changes nothing
  standard      | 10 billed @10; 11 billed @11      | from-notice | standard billed@10              | told twice, counted once
  standard      | 10 billed @10; 11 billed          | whole-issue | standard billed@10              | a change of severity repeats the category
  standard      | 10 billed; 11 billed @9           | whole-issue | standard billed@9               | Jira's field is heard of before our own fact
  standard      | 10 billed; 12 standard            | from-notice | standard billed@10 standard@12  | and back again
  standard      | 10 billed @10; 12 quoted @9       | from-notice | standard quoted@9               | later word, earlier hour: what lay behind it is gone
  standard      | 10 billed @10; 12 quoted @10      | from-notice | standard quoted@10              | later word, the same hour: it stands in the place of the other
  standard      | 10 billed @10; 12 standard @9     | from-notice | standard                        | back before the change: nothing changed
  standard      | 10 billed @10; 12 billed @report  | from-notice | billed                          | from the beginning after all
`)) {
  test(`${row.first}, ${row.words}, ${row.reading}: ${row.because}`, () => {
    const first =
      row.first === "default"
        ? { said: null, standing: "standard" }
        : row.first === "none"
          ? { said: null, standing: null }
          : { said: row.first, standing: row.first };
    const course = classCourse(first, row.words.split("; ").map(wordOf), () => row.reading as Reclassified);

    expect(course.map(({ category, from }) => `${category ?? "none"}${from === null ? "" : `@${from / 3600}`}`).join(" ")).toBe(row.course);
  });
}

test("work begun at the very instant stands under the new category and says what was before; a second earlier it does not", () => {
  const course = classCourse({ said: "standard", standing: "standard" }, [wordOf("10 billed")], () => "from-notice");

  expect([35_999, 36_000].map((at) => stretchAt(course, instant(at)).category)).toEqual(["standard", "billed"]);
  expect([35_999, 36_000].map((at) => turnOf(stretchAt(course, instant(at))))).toEqual([{}, { turn: { was: "standard", from: 36_000 } }]);
});

test("the option is that of the category that stood before", () => {
  const asked: string[] = [];
  classCourse({ said: "a", standing: "a" }, ["10 b", "11 c"].map(wordOf), (standing) => {
    asked.push(standing);
    return "from-notice";
  });

  expect(asked).toEqual(["a", "b"]);
});

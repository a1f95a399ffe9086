import { useState } from "react";
import Button from "@atlaskit/button/new";
import { Choice, type ChoiceOption } from "../shared/choice";
import { useSay } from "../shared/page-context";
import { LineField } from "../shared/line-field";

interface Props {
  readonly marks: Readonly<Record<string, string>>;
  readonly categories: readonly ChoiceOption[];
  readonly onChange: (marks: Readonly<Record<string, string>>) => void;
}

/** Marks in worklog comments, such as `#regie`, that outrank the category. */
export function Marks({ marks, categories, onChange }: Props) {
  const say = useSay();
  const [mark, setMark] = useState("");
  const [category, setCategory] = useState(categories[0]?.value ?? "");
  const add = (): void => {
    const name = mark.trim().startsWith("#") ? mark.trim() : `#${mark.trim()}`;
    onChange({ ...marks, [name]: category });
    setMark("");
  };
  return (
    <section>
      <h2>{say("admin.mapping.marks")}</h2>
      <p className="small">{say("admin.mapping.marks.text")}</p>
      <ul>
        {Object.entries(marks).map(([name, of]) => (
          <li key={name}>
            {name} → {categories.find((one) => one.value === of)?.words ?? of}{" "}
            <Button
              spacing="compact"
              appearance="subtle"
              onClick={() => onChange(Object.fromEntries(Object.entries(marks).filter(([other]) => other !== name)))}
            >
              {say("admin.mapping.marks.remove", { mark: name })}
            </Button>
          </li>
        ))}
      </ul>
      {categories.length > 0 && (
        <div className="line">
          <LineField label={say("admin.mapping.marks.mark")} value={mark} onChange={setMark} />
          <Choice label={say("admin.mapping.marks.category")} value={category} options={categories} onChange={setCategory} />
          <Button isDisabled={mark.replace("#", "").trim() === ""} onClick={add}>
            {say("admin.mapping.marks.add")}
          </Button>
        </div>
      )}
    </section>
  );
}

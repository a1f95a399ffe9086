import { Select } from "@forge/react";
import type { CategoryView } from "../../app/api";
import { nameOf } from "../../text/label";
import { useSay, useSurface } from "../surface";

export interface Option {
  readonly label: string;
  readonly value: string;
}

interface Props {
  readonly inputId: string;
  readonly categories: readonly CategoryView[];
  readonly value: string | null;
  readonly onChoose: (category: string) => void;
  /** With the treatment behind the name, as agents see it; customers read the notice below instead. */
  readonly treatments?: boolean;
}

/** One category of the contract; grouped as soon as there are more than eight (ux §3.3). */
export function CategorySelect({ inputId, categories, value, onChoose, treatments = false }: Props) {
  const { language } = useSurface();
  const say = useSay();
  const optionOf = (one: CategoryView): Option => {
    const name = nameOf(language, one.label, one.id);
    return { value: one.id, label: treatments ? `${name} (${say(`treatment.${one.treatment}`)})` : name };
  };
  const groups = [
    { label: say("field.category.group.in"), options: categories.filter(inContract).map(optionOf) },
    { label: say("field.category.group.billed"), options: categories.filter((one) => one.treatment === "billed").map(optionOf) },
    { label: say("field.category.group.other"), options: categories.filter((one) => !inContract(one) && one.treatment !== "billed").map(optionOf) },
  ];
  const chosen = categories.find((one) => one.id === value);
  return (
    <Select
      inputId={inputId}
      placeholder={say("field.category.choose")}
      options={categories.length > 8 ? groups.filter((group) => group.options.length > 0) : categories.map(optionOf)}
      value={chosen ? optionOf(chosen) : null}
      onChange={(option: Option) => onChoose(option.value)}
    />
  );
}

const inContract = (one: CategoryView): boolean => one.treatment === "quota" || one.treatment === "free";

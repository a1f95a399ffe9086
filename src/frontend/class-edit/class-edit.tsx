import { useState } from "react";
import { view } from "@forge/bridge";
import { ErrorMessage, Label, RadioGroup, RequiredAsterisk, Stack, Text } from "@forge/react";
import { CustomFieldEdit } from "@forge/react/jira";
import type { ClassForm } from "../../app/api";
import { levelName, nameOf } from "../../text/label";
import { askField, useAnswer } from "../ask";
import { CategorySelect } from "../parts/category-select";
import { Coverage } from "../parts/coverage";
import { useSay, useSurface, Waiting } from "../surface";
import { classOf, type SupportClass } from "./support-class";
import { useTooSlow } from "./use-too-slow";

/** The field `Support class` on an issue, in the create dialog and on the portal form (ux §3.3). It never blocks sending. */
export function ClassEdit() {
  const { place } = useSurface();
  const say = useSay();
  const { issue, project, portal, requestType } = place;
  const { view: form, problems } = useAnswer<ClassForm>(() => askField("classForm", { issue, project, portal, requestType }));
  const tooSlow = useTooSlow(form === null);
  const [chosen, setChosen] = useState<SupportClass | null>(() => classOf(place.fieldValue));
  const inline = place.experience === null || place.experience === "issue-view";
  const shown = chosen ?? form?.defaults ?? { category: null, severity: null };
  const [asked, setAsked] = useState(false);

  const submit = (value: SupportClass): void => {
    if (value.category === null) {
      // On a form the platform waits ten seconds for a value; an empty one lets the request go at once.
      if (inline) setAsked(true);
      else void view.submit(null);
      return;
    }
    void view.submit(value.severity === null ? { category: value.category } : value);
  };
  const choose = (value: SupportClass): void => {
    setChosen(value);
    if (!inline && value.category !== null) submit(value);
  };
  return (
    <CustomFieldEdit onSubmit={() => submit(shown)} hideActionButtons={!inline} disableSubmitOnBlur disableSubmitOnEnter={!inline}>
      <Stack space="space.100">
        {form === null && (problems.length > 0 || tooSlow) && <Text>{say("field.cannot-load")}</Text>}
        {form === null && problems.length === 0 && !tooSlow && <Waiting word={say("field.checking")} />}
        {form !== null && form.categories.length === 0 && <Text>{say("field.no-choice")}</Text>}
        {form !== null && form.levels.length > 0 && <Severities form={form} value={shown.severity} onChoose={(severity) => choose({ ...shown, severity })} />}
        {form !== null && form.categories.length > 0 && (
          <Categories form={form} value={shown.category} asked={asked} onChoose={(category) => choose({ ...shown, category })} />
        )}
      </Stack>
    </CustomFieldEdit>
  );
}

function Severities({ form, value, onChoose }: { readonly form: ClassForm; readonly value: number | null; readonly onChoose: (severity: number) => void }) {
  const { language } = useSurface();
  const say = useSay();
  const options = form.levels.map((one) => {
    const level = levelName(language, one);
    const example = one.example === null ? null : nameOf(language, one.example, one.level);
    return { name: "severity", value: String(one.severity), label: example === null ? level : say("field.severity.example", { level, example }) };
  });
  return (
    <Stack>
      <Label labelFor="severity" id="severity-label">
        {say("field.severity")}
      </Label>
      <RadioGroup
        name="severity"
        aria-labelledby="severity-label"
        options={options}
        {...(value === null ? {} : { value: String(value) })}
        onChange={(event) => onChoose(Number(event.target.value))}
      />
    </Stack>
  );
}

interface CategoriesProps {
  readonly form: ClassForm;
  readonly value: string | null;
  readonly asked: boolean;
  readonly onChoose: (category: string) => void;
}

function Categories({ form, value, asked, onChoose }: CategoriesProps) {
  const say = useSay();
  const chosen = form.categories.find((one) => one.id === value);
  return (
    <Stack space="space.050">
      <Label labelFor="category">
        {say("field.category")}
        <RequiredAsterisk />
      </Label>
      <CategorySelect inputId="category" categories={form.categories} value={value} onChoose={onChoose} />
      {asked && value === null && <ErrorMessage>{say("field.category.missing")}</ErrorMessage>}
      {chosen !== undefined && <Coverage notice={chosen.coverage} />}
    </Stack>
  );
}

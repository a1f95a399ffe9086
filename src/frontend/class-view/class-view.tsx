import { Text } from "@forge/react";
import type { ClassForm } from "../../app/api";
import { levelName, nameOf } from "../../text/label";
import { askField, useAnswer } from "../ask";
import { classOf } from "../class-edit/support-class";
import { useSay, useSurface } from "../surface";

/** `High · Content`; the contract's own names arrive a moment after the stored ones. */
export function ClassView() {
  const { language, place } = useSurface();
  const say = useSay();
  const { issue, project, portal, requestType } = place;
  const { view: form } = useAnswer<ClassForm>(() => askField("classForm", { issue, project, portal, requestType }));
  const value = classOf(place.fieldValue);
  if (value === null || value.category === null) return <Text>{say("field.view.empty")}</Text>;
  const category = nameOf(language, form?.categories.find((one) => one.id === value.category)?.label ?? null, value.category);
  if (value.severity === null) return <Text>{category}</Text>;
  const named = form?.levels.find((one) => one.severity === value.severity);
  const level = named === undefined ? say("field.view.severity", { severity: value.severity }) : levelName(language, named);
  return <Text>{say("field.view", { level, category })}</Text>;
}

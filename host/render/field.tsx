import Checkbox from "@atlaskit/checkbox";
import { Radio } from "@atlaskit/radio";
import RangeInput from "@atlaskit/range";
import TextArea from "@atlaskit/textarea";
import Textfield from "@atlaskit/textfield";
import Toggle from "@atlaskit/toggle";
import type { ChangeEvent, FocusEvent } from "react";
import type { NodeComponent } from "./host";
import { serialisable } from "./event";
import { useLocalValue } from "./local-value";
import { flag, handler, list, number, oneOf, text, type Props } from "./node";

const focus = (props: Props, name: "onBlur" | "onFocus", type: string) => (event: FocusEvent<HTMLElement>) =>
  handler(props, name)?.(serialisable(event, { type }));

const common = (props: Props) => ({
  id: text(props, "id"),
  name: text(props, "name") ?? "",
  isDisabled: flag(props, "isDisabled"),
  isInvalid: flag(props, "isInvalid"),
  isRequired: flag(props, "isRequired"),
  testId: text(props, "testId"),
  "aria-label": text(props, "aria-label") ?? text(props, "ariaLabel"),
});

const UiTextfield: NodeComponent = ({ node: { props } }) => {
  const [value, type] = useLocalValue(text(props, "value"), text(props, "defaultValue") ?? "");
  const kind = oneOf(props, "type", ["text", "number", "password", "email", "tel", "url"] as const) ?? "text";
  const width = number(props, "width") ?? text(props, "width");
  return (
    <Textfield
      {...common(props)}
      type={kind}
      value={value}
      width={width}
      placeholder={text(props, "placeholder")}
      isReadOnly={flag(props, "isReadOnly")}
      isCompact={flag(props, "isCompact")}
      maxLength={number(props, "maxLength")}
      min={number(props, "min")}
      max={number(props, "max")}
      onChange={(event: ChangeEvent<HTMLInputElement>) => {
        type(event.target.value);
        handler(props, "onChange")?.(serialisable(event, { type: kind }));
      }}
      onBlur={focus(props, "onBlur", kind)}
      onFocus={focus(props, "onFocus", kind)}
    />
  );
};

const UiTextArea: NodeComponent = ({ node: { props } }) => {
  const [value, type] = useLocalValue(text(props, "value"), text(props, "defaultValue") ?? "");
  return (
    <TextArea
      {...common(props)}
      value={value}
      placeholder={text(props, "placeholder")}
      isReadOnly={flag(props, "isReadOnly")}
      isMonospaced={flag(props, "isMonospaced")}
      minimumRows={number(props, "minimumRows")}
      maxLength={number(props, "maxLength")}
      resize={oneOf(props, "resize", ["auto", "vertical", "horizontal", "smart", "none"] as const)}
      onChange={(event) => {
        type(event.target.value);
        handler(props, "onChange")?.(serialisable(event, { type: "textarea" }));
      }}
      onBlur={focus(props, "onBlur", "textarea")}
      onFocus={focus(props, "onFocus", "textarea")}
    />
  );
};

const UiCheckbox: NodeComponent = ({ node: { props } }) => {
  const [checked, check] = useLocalValue(flag(props, "isChecked"), flag(props, "defaultChecked") ?? false);
  return (
    <Checkbox
      {...common(props)}
      label={text(props, "label")}
      value={text(props, "value")}
      isChecked={checked}
      onChange={(event) => {
        check(event.target.checked);
        handler(props, "onChange")?.(serialisable(event, { type: "checkbox" }));
      }}
    />
  );
};

const CheckboxGroup: NodeComponent = ({ node: { props } }) => {
  const initial = Array.isArray(props["defaultValue"]) ? props["defaultValue"].map(String) : [];
  const controlled = Array.isArray(props["value"]) ? props["value"].map(String) : undefined;
  const [chosen, choose] = useLocalValue<readonly string[]>(controlled, initial);
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }} aria-label={text(props, "label") ?? text(props, "name")}>
      {list(props, "options").map((option) => {
        const value = text(option, "value") ?? "";
        return (
          <Checkbox
            key={value}
            name={text(props, "name")}
            value={value}
            label={text(option, "label")}
            isDisabled={flag(props, "isDisabled") ?? flag(option, "isDisabled")}
            isChecked={chosen.includes(value)}
            onChange={(event) => {
              const next = event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value);
              choose(next);
              handler(props, "onChange")?.(next);
            }}
          />
        );
      })}
    </fieldset>
  );
};

const RadioGroup: NodeComponent = ({ node: { props, key } }) => {
  const [chosen, choose] = useLocalValue(text(props, "value"), text(props, "defaultValue") ?? "");
  const name = text(props, "name") ?? key;
  return (
    <div role="radiogroup" id={text(props, "id")} aria-label={text(props, "aria-label") ?? text(props, "label") ?? name}>
      {list(props, "options").map((option) => (
        <Radio
          key={text(option, "value")}
          name={`${key}-${name}`}
          value={text(option, "value") ?? ""}
          label={text(option, "label")}
          isDisabled={flag(props, "isDisabled") ?? flag(option, "isDisabled")}
          isChecked={chosen === text(option, "value")}
          onChange={(event) => {
            choose(event.target.value);
            handler(props, "onChange")?.(serialisable(event, { type: "radio", name }));
          }}
        />
      ))}
    </div>
  );
};

const UiRadio: NodeComponent = ({ node: { props } }) => (
  <Radio
    name={text(props, "name")}
    value={text(props, "value") ?? ""}
    label={text(props, "label")}
    isDisabled={flag(props, "isDisabled")}
    isChecked={flag(props, "isChecked")}
    onChange={(event) => handler(props, "onChange")?.(serialisable(event, { type: "radio" }))}
  />
);

const UiRange: NodeComponent = ({ node: { props } }) => {
  const [value, slide] = useLocalValue(number(props, "value"), number(props, "defaultValue") ?? number(props, "min") ?? 0);
  return (
    <RangeInput
      id={text(props, "id")}
      aria-label={text(props, "aria-label") ?? text(props, "name")}
      min={number(props, "min")}
      max={number(props, "max")}
      step={number(props, "step")}
      isDisabled={flag(props, "isDisabled")}
      value={value}
      onChange={(next) => {
        slide(next);
        handler(props, "onChange")?.(next);
      }}
    />
  );
};

const UiToggle: NodeComponent = ({ node: { props } }) => {
  const [on, turn] = useLocalValue(flag(props, "isChecked"), flag(props, "defaultChecked") ?? false);
  return (
    <Toggle
      id={text(props, "id")}
      label={text(props, "label") ?? text(props, "aria-label")}
      name={text(props, "name")}
      size={oneOf(props, "size", ["regular", "large"] as const)}
      isDisabled={flag(props, "isDisabled")}
      isChecked={on}
      onChange={(event) => {
        turn(event.target.checked);
        handler(props, "onChange")?.(serialisable(event, { type: "checkbox", checked: event.target.checked }));
      }}
    />
  );
};

export const FieldComponents: Readonly<Record<string, NodeComponent>> = {
  Textfield: UiTextfield,
  TextArea: UiTextArea,
  Checkbox: UiCheckbox,
  CheckboxGroup,
  Radio: UiRadio,
  RadioGroup,
  Range: UiRange,
  Toggle: UiToggle,
};

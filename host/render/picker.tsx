import { DatePicker, TimePicker } from "@atlaskit/datetime-picker";
import Select from "@atlaskit/select";
import { useEffect, useState } from "react";
import { useRenderHost, type NodeComponent, type UserCard } from "./host";
import { flag, handler, list, number, text, type Props } from "./node";
import { useLocalValue } from "./local-value";

interface Choice {
  readonly label: string;
  readonly value: string;
  /** The option object as the app gave it: that is what it gets back. */
  readonly own: Props;
}

const choiceOf = (own: Props): Choice => ({ label: text(own, "label") ?? "", value: text(own, "value") ?? "", own });
const groupsOf = (props: Props) =>
  list(props, "options").map((option) =>
    Array.isArray(option["options"]) ? { label: text(option, "label") ?? "", options: list(option, "options").map(choiceOf) } : choiceOf(option),
  );

const chosenOf = (value: unknown): readonly Choice[] | null | undefined => {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((one: Props) => choiceOf(one));
  return typeof value === "object" ? [choiceOf(value as Props)] : undefined;
};

const UiSelect: NodeComponent = ({ node: { props } }) => {
  const initial = chosenOf(props["defaultValue"]) ?? null;
  const [chosen, choose] = useLocalValue<readonly Choice[] | null>(chosenOf(props["value"]), initial);
  const many = flag(props, "isMulti") ?? false;
  return (
    <Select<Choice, boolean>
      inputId={text(props, "inputId") ?? text(props, "id")}
      name={text(props, "name")}
      aria-label={text(props, "aria-label") ?? text(props, "ariaLabel")}
      options={groupsOf(props)}
      value={many ? chosen : (chosen?.[0] ?? null)}
      isMulti={many}
      isClearable={flag(props, "isClearable")}
      isDisabled={flag(props, "isDisabled")}
      isInvalid={flag(props, "isInvalid")}
      isLoading={flag(props, "isLoading")}
      isSearchable={flag(props, "isSearchable")}
      isRequired={flag(props, "isRequired")}
      placeholder={text(props, "placeholder")}
      spacing={props["spacing"] === "compact" ? "compact" : "default"}
      menuPosition="fixed"
      onChange={(next) => {
        const picked = next === null ? [] : Array.isArray(next) ? (next as readonly Choice[]) : [next as Choice];
        choose(picked.length === 0 ? null : picked);
        handler(props, "onChange")?.(many ? picked.map((one) => one.own) : (picked[0]?.own ?? null));
      }}
      onBlur={() => handler(props, "onBlur")?.({})}
      onFocus={() => handler(props, "onFocus")?.({})}
    />
  );
};

const UiDatePicker: NodeComponent = ({ node: { props } }) => {
  const host = useRenderHost();
  const [value, pick] = useLocalValue(text(props, "value"), text(props, "defaultValue") ?? "");
  return (
    <DatePicker
      id={text(props, "id")}
      name={text(props, "name")}
      label={text(props, "aria-label") ?? text(props, "name")}
      locale={text(props, "locale") ?? host.locale.replace("_", "-")}
      value={value}
      minDate={text(props, "minDate")}
      maxDate={text(props, "maxDate")}
      weekStartDay={(number(props, "weekStartDay") ?? 1) as 0 | 1 | 2 | 3 | 4 | 5 | 6}
      placeholder={text(props, "placeholder")}
      isDisabled={flag(props, "isDisabled")}
      isInvalid={flag(props, "isInvalid")}
      onChange={(next) => {
        pick(next);
        handler(props, "onChange")?.(next);
      }}
    />
  );
};

const UiTimePicker: NodeComponent = ({ node: { props } }) => {
  const host = useRenderHost();
  const [value, pick] = useLocalValue(text(props, "value"), text(props, "defaultValue") ?? "");
  const times = Array.isArray(props["times"]) ? props["times"].map(String) : undefined;
  return (
    <TimePicker
      id={text(props, "id")}
      name={text(props, "name")}
      label={text(props, "aria-label") ?? text(props, "name") ?? "time"}
      locale={host.locale.replace("_", "-")}
      value={value}
      times={times}
      timeIsEditable={flag(props, "timeIsEditable")}
      placeholder={text(props, "placeholder")}
      isDisabled={flag(props, "isDisabled")}
      isInvalid={flag(props, "isInvalid")}
      onChange={(next) => {
        pick(next);
        handler(props, "onChange")?.(next);
      }}
    />
  );
};

export function useUsers(): readonly UserCard[] {
  const host = useRenderHost();
  const [users, setUsers] = useState<readonly UserCard[]>([]);
  useEffect(() => {
    let here = true;
    void host.users().then((found) => here && setUsers(found));
    return () => {
      here = false;
    };
  }, [host]);
  return users;
}

const userValue = (user: UserCard): Props => ({ id: user.accountId, type: "user", name: user.name, avatarUrl: "", email: "" });

const UserPicker: NodeComponent = ({ node: { props } }) => {
  const users = useUsers();
  const options = users.map((user) => ({ label: user.name, value: user.accountId, own: userValue(user) }));
  const given = props["defaultValue"] ?? props["value"];
  const ids = (Array.isArray(given) ? given : [given]).map((one: unknown) => (typeof one === "object" && one !== null ? text(one as Props, "id") : one));
  const [chosen, choose] = useState<readonly Choice[] | null>(null);
  const shown = chosen ?? options.filter((option) => ids.includes(option.value));
  const many = flag(props, "isMulti") ?? false;
  return (
    <Select<Choice, boolean>
      inputId={text(props, "id")}
      aria-label={text(props, "label") ?? text(props, "name")}
      options={options}
      value={many ? shown : (shown[0] ?? null)}
      isMulti={many}
      isDisabled={flag(props, "isDisabled")}
      placeholder={text(props, "placeholder")}
      menuPosition="fixed"
      onChange={(next) => {
        const picked = next === null ? [] : Array.isArray(next) ? (next as readonly Choice[]) : [next as Choice];
        choose(picked);
        handler(props, "onChange")?.(many ? picked.map((one) => one.own) : (picked[0]?.own ?? null));
      }}
    />
  );
};

export const PickerComponents: Readonly<Record<string, NodeComponent>> = { Select: UiSelect, DatePicker: UiDatePicker, TimePicker: UiTimePicker, UserPicker };

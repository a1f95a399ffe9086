import Button from "@atlaskit/button/new";
import Textfield from "@atlaskit/textfield";
import { useState, type ReactNode } from "react";
import { useDo } from "../base/do";
import { useSession } from "../base/session";
import { CHOICES } from "./choices";

export type Values = Readonly<Record<string, string | number | null>>;

/** Faults and switches by their own names, as the code calls them; an empty box is null. */
export function Settings({ path, values }: { readonly path: string; readonly values: Values }): ReactNode {
  const { say, rest, notify } = useSession();
  const [draft, setDraft] = useState<Values>(values);
  const [busy, run] = useDo();
  const save = (): Promise<void> =>
    run(async () => {
      await rest("POST", path, draft);
      notify({ id: path, title: say("host.saved"), look: "success", autoDismiss: true });
    });
  return (
    <form
      className="settings"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {Object.keys(values).map((name) => (
        <Setting key={name} name={name} value={draft[name] ?? null} change={(value) => setDraft({ ...draft, [name]: value })} />
      ))}
      <Button type="submit" appearance="primary" isLoading={busy}>
        {say("save")}
      </Button>
    </form>
  );
}

interface SettingProps {
  readonly name: string;
  readonly value: string | number | null;
  readonly change: (value: string | number | null) => void;
}

function Setting({ name, value, change }: SettingProps): ReactNode {
  const choices = CHOICES[name];
  if (choices !== undefined) {
    return (
      <label>
        <span>{name}</span>
        <select className="choice" value={value ?? ""} onChange={(event) => change(event.target.value === "" ? null : event.target.value)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice === "" ? "–" : choice}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <label>
      <span>{name}</span>
      <Textfield
        type="number"
        step="any"
        value={value ?? ""}
        onChange={(event) => change(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}
      />
    </label>
  );
}

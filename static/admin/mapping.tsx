import { useState } from "react";
import Button from "@atlaskit/button/new";
import type { Settings, SettingsView } from "../../src/app/api";
import { askAdmin, useAction, useAnswer } from "../../src/frontend/ask";
import { nameOf } from "../../src/text/label";
import { Choice, type ChoiceOption } from "../shared/choice";
import { usePage, useSay } from "../shared/page-context";
import { Problems } from "../shared/problems";
import { LineField } from "../shared/line-field";
import { Shown } from "./loaded";
import { Marks } from "./marks";
import { OwedPlace } from "./owed-place";

/** From Jira's words to the contract's: request type → category, priority → severity, marks in comments → category. */
export function Mapping() {
  const loaded = useAnswer<SettingsView>(() => askAdmin("settings", {}));
  return <Shown loaded={loaded}>{(view) => <MappingForm view={view} onSaved={loaded.show} />}</Shown>;
}

const NONE = "";
const SEVERITIES = ["1", "2", "3", "4", "5"];

function MappingForm({ view, onSaved }: { readonly view: SettingsView; readonly onSaved: (view: SettingsView) => void }) {
  const { language } = usePage();
  const say = useSay();
  const [settings, setSettings] = useState(view.settings);
  const [saved, setSaved] = useState(false);
  const action = useAction<SettingsView>((newer) => {
    setSaved(true);
    onSaved(newer);
  });
  const change = (part: Partial<Settings>): void => {
    setSaved(false);
    setSettings({ ...settings, ...part });
  };
  const categories: ChoiceOption[] = [
    { value: NONE, words: say("admin.mapping.none") },
    ...view.categories.map((one) => ({ value: one.id, words: nameOf(language, one.label, one.id) })),
  ];
  const severities = [
    { value: NONE, words: say("admin.mapping.none") },
    ...SEVERITIES.map((value) => ({ value, words: say("admin.mapping.severity", { value }) })),
  ];
  return (
    <div className="fields">
      <h2>{say("admin.mapping.request-types")}</h2>
      <p className="small">{say("admin.mapping.request-types.text")}</p>
      {view.requestTypes.length === 0 && <p>{say("admin.mapping.request-types.none")}</p>}
      <div className="week">
        {view.requestTypes.map((type) => (
          <Choice
            key={type.id}
            label={`${type.project} · ${type.name}`}
            value={settings.categoryByRequestType[type.id] ?? NONE}
            options={categories}
            onChange={(category) => change({ categoryByRequestType: withValue(settings.categoryByRequestType, type.id, category === NONE ? null : category) })}
          />
        ))}
      </div>
      <h2>{say("admin.mapping.priorities")}</h2>
      <p className="small">{say("admin.mapping.priorities.text")}</p>
      <div className="week">
        {view.priorities.map((priority) => (
          <Choice
            key={priority.id}
            label={priority.name}
            value={String(settings.severityByPriority[priority.id] ?? NONE)}
            options={severities}
            onChange={(value) => change({ severityByPriority: withValue(settings.severityByPriority, priority.id, value === NONE ? null : Number(value)) })}
          />
        ))}
      </div>
      <Marks marks={settings.marks} categories={categories.slice(1)} onChange={(marks) => change({ marks })} />
      <OwedPlace owed={settings.owed} projects={view.projects} onChange={(owed) => change({ owed })} />
      <LineField
        label={say("admin.mapping.accounts")}
        hint={say("admin.mapping.accounts.hint")}
        rows={3}
        value={settings.serviceAccounts.join("\n")}
        onChange={(text) => change({ serviceAccounts: text.split("\n") })}
      />
      <Problems problems={action.problems} />
      <div className="line">
        <Button appearance="primary" isLoading={action.busy} onClick={() => action.run(() => askAdmin("saveSettings", { settings: cleaned(settings) }))}>
          {say("admin.mapping.save")}
        </Button>
        <output>{saved ? say("admin.mapping.saved") : ""}</output>
      </div>
    </div>
  );
}

/** The record with one value set, or without it. */
function withValue<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Readonly<Record<string, T>> {
  const rest = Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  return value === null ? rest : { ...rest, [key]: value };
}

const cleaned = (settings: Settings): Settings => ({
  ...settings,
  serviceAccounts: settings.serviceAccounts.map((line) => line.trim()).filter((line) => line !== ""),
});

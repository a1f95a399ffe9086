import type { Settings, SettingsView } from "../../src/app/api";
import { Choice } from "../shared/choice";
import { useSay } from "../shared/page-context";

interface Props {
  readonly owed: Settings["owed"];
  readonly projects: SettingsView["projects"];
  readonly onChange: (owed: Settings["owed"]) => void;
}

const NONE = "";

/** Where work items of regular tasks go for customers whom not exactly one project leads to. */
export function OwedPlace({ owed, projects, onChange }: Props) {
  const say = useSay();
  const types = projects.find(({ id }) => id === owed?.project)?.issueTypes ?? [];
  return (
    <>
      <h2>{say("admin.mapping.owed")}</h2>
      <p className="small">{say("admin.mapping.owed.text")}</p>
      <div className="week">
        <Choice
          label={say("admin.mapping.owed.project")}
          value={owed?.project ?? NONE}
          options={[
            { value: NONE, words: say("admin.mapping.owed.none") },
            ...projects.map(({ id, key, name }) => ({ value: id, words: say("admin.mapping.owed.project.of", { key, name }) })),
          ]}
          onChange={(project) => onChange(project === NONE ? undefined : { project })}
        />
        {owed !== undefined && (
          <Choice
            label={say("admin.mapping.owed.type")}
            value={owed.issueType ?? NONE}
            options={[{ value: NONE, words: say("admin.mapping.owed.first") }, ...types.map(({ id, name }) => ({ value: id, words: name }))]}
            onChange={(issueType) => onChange(issueType === NONE ? { project: owed.project } : { project: owed.project, issueType })}
          />
        )}
      </div>
    </>
  );
}

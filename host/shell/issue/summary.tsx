import Heading from "@atlaskit/heading";
import Button from "@atlaskit/button/new";
import Textfield from "@atlaskit/textfield";
import { useState, type ReactNode } from "react";
import { useDo } from "../base/do";
import { useSession } from "../base/session";
import { EditMark } from "../chrome/sign";
import { JIRA, type Issue } from "../jira";

export function Summary({ issue }: { readonly issue: Issue }): ReactNode {
  const { say, rest } = useSession();
  const [draft, setDraft] = useState<string | null>(null);
  const [busy, run] = useDo();
  if (draft === null) {
    return (
      <div className="summary">
        <Heading size="large" as="h1">
          {issue.fields.summary}
        </Heading>
        <EditMark label={say("issue.edit-field", { field: say("field.summary") })} onClick={() => setDraft(issue.fields.summary)} />
      </div>
    );
  }
  const save = (): Promise<void> =>
    run(async () => {
      await rest("PUT", `${JIRA}/issue/${issue.key}`, { fields: { summary: draft } });
      setDraft(null);
    });
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Textfield aria-label={say("field.summary")} value={draft} onChange={(event) => setDraft(event.currentTarget.value)} />
      <Button type="submit" appearance="primary" isLoading={busy}>
        {say("save")}
      </Button>
      <Button onClick={() => setDraft(null)}>{say("cancel")}</Button>
    </form>
  );
}

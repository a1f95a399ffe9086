import { useState } from "react";
import { Button, ButtonGroup, HelperMessage, Label, LoadingButton, RequiredAsterisk, Select, Stack, Textfield } from "@forge/react";
import type { IssueView } from "../../app/api";
import { levelName } from "../../text/label";
import { askAgent, useAction } from "../ask";
import { CategorySelect, type Option } from "../parts/category-select";
import { Problems } from "../parts/problems";
import { useSay, useSurface } from "../surface";
import { ClassCounts, type Counts } from "./class-counts";
import { useClassPreview } from "./use-class-preview";

interface Props {
  readonly view: IssueView;
  readonly onChanged: (view: IssueView) => void;
  readonly onClose: () => void;
}

/** Severity and category; another category says since when it counts, and what that costs. */
export function ClassificationForm({ view, onChanged, onClose }: Props) {
  const { language } = useSurface();
  const say = useSay();
  const [category, setCategory] = useState(view.classification.category);
  const [severity, setSeverity] = useState(view.classification.severity);
  const [reason, setReason] = useState("");
  const [counts, setCounts] = useState<Counts>(null);
  const preview = useClassPreview(view.issue, category === view.classification.category ? null : category);
  const asked = preview?.changes === true;
  const action = useAction<IssueView>((changed) => {
    onChanged(changed);
    onClose();
  });
  const levels = view.levels.map((one) => ({
    value: String(one.severity),
    label: say("agent.class.severity.name", { severity: one.severity, level: levelName(language, one) }),
  }));
  return (
    <Stack space="space.100">
      {levels.length > 0 && (
        <>
          <Label labelFor="class-severity">{say("agent.class.severity")}</Label>
          <Select
            inputId="class-severity"
            options={levels}
            value={levels.find((one) => one.value === String(severity)) ?? null}
            onChange={(option: Option) => setSeverity(Number(option.value))}
          />
        </>
      )}
      <Label labelFor="class-category">{say("agent.log.category")}</Label>
      <CategorySelect inputId="class-category" categories={view.categories} value={category} onChoose={setCategory} treatments />
      {asked && <ClassCounts preview={preview} counts={counts} onChoose={setCounts} />}
      <Label labelFor="class-reason">
        {say("agent.class.reason")}
        <RequiredAsterisk />
      </Label>
      <Textfield id="class-reason" value={reason} onChange={(event) => setReason(String(event.target.value ?? ""))} />
      <HelperMessage>{say(asked && counts === "from-now" ? "agent.class.reason.told" : "agent.class.reason.hint")}</HelperMessage>
      <Problems problems={action.problems} />
      <ButtonGroup>
        <LoadingButton
          appearance="primary"
          isLoading={action.busy}
          isDisabled={reason.trim() === "" || (asked && counts === null)}
          onClick={() =>
            action.run(() => askAgent("classify", { issue: view.issue, category, severity, reason: reason.trim(), counts: asked ? counts : null }))
          }
        >
          {say("agent.class.submit")}
        </LoadingButton>
        <Button appearance="subtle" onClick={onClose}>
          {say("action.cancel")}
        </Button>
      </ButtonGroup>
    </Stack>
  );
}

import { useState } from "react";
import { Button, ButtonGroup, Heading, HelperMessage, Inline, Label, LoadingButton, RequiredAsterisk, Select, Stack, Text, Textfield } from "@forge/react";
import type { IssueView } from "../../app/api";
import { isWorded } from "../../text/say";
import { levelName, nameOf } from "../../text/label";
import { askAgent, useAction } from "../ask";
import { CategorySelect, type Option } from "../parts/category-select";
import { Problems } from "../parts/problems";
import { useSay, useSurface } from "../surface";

interface Props {
  readonly view: IssueView;
  readonly onChanged: (view: IssueView) => void;
}

/** Severity and category with their source; a change asks for its reason. */
export function Classification({ view, onChanged }: Props) {
  const { language } = useSurface();
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const { severity, level, category, source } = view.classification;
  const found = view.categories.find((one) => one.id === category);
  const named = view.levels.find((one) => one.level === level);
  const line = say("agent.class.line", {
    level:
      level === null
        ? say("agent.class.no-severity")
        : say("agent.class.severity.name", { severity: severity ?? "–", level: levelName(language, named ?? { level, meaning: null }) }),
    category: category === null ? say("category.none") : nameOf(language, found?.label ?? null, category),
  });
  const sourceKey = `agent.class.source.${source}`;
  return (
    <Stack space="space.100">
      <Heading size="small">{say("agent.class.title")}</Heading>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text>{line}</Text>
        <Text size="small" color="color.text.subtlest">
          {isWorded(language, sourceKey) ? say(sourceKey) : source}
        </Text>
        {!changing && (
          <Button spacing="compact" onClick={() => setChanging(true)}>
            {say("action.change")}
          </Button>
        )}
      </Inline>
      {changing && <ClassificationForm view={view} onChanged={onChanged} onClose={() => setChanging(false)} />}
    </Stack>
  );
}

function ClassificationForm({ view, onChanged, onClose }: Props & { readonly onClose: () => void }) {
  const { language } = useSurface();
  const say = useSay();
  const [category, setCategory] = useState(view.classification.category);
  const [severity, setSeverity] = useState(view.classification.severity);
  const [reason, setReason] = useState("");
  const action = useAction<IssueView>((changed) => {
    onChanged(changed);
    onClose();
  });
  const levels = view.levels.map((one) => ({
    value: String(one.severity),
    label: say("agent.class.severity.name", { severity: one.severity, level: levelName(language, one) }),
  }));
  return (
    <Stack space="space.100" alignInline="start">
      <Label labelFor="class-severity">{say("agent.class.severity")}</Label>
      <Select
        inputId="class-severity"
        options={levels}
        value={levels.find((one) => one.value === String(severity)) ?? null}
        onChange={(option: Option) => setSeverity(Number(option.value))}
      />
      <Label labelFor="class-category">{say("agent.log.category")}</Label>
      <CategorySelect inputId="class-category" categories={view.categories} value={category} onChoose={setCategory} treatments />
      <Label labelFor="class-reason">
        {say("agent.class.reason")}
        <RequiredAsterisk />
      </Label>
      <Textfield id="class-reason" value={reason} onChange={(event) => setReason(String(event.target.value ?? ""))} />
      <HelperMessage>{say("agent.class.reason.hint")}</HelperMessage>
      <Problems problems={action.problems} />
      <ButtonGroup>
        <LoadingButton
          appearance="primary"
          isLoading={action.busy}
          isDisabled={reason.trim() === ""}
          onClick={() => action.run(() => askAgent("classify", { issue: view.issue, category, severity, reason: reason.trim() }))}
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

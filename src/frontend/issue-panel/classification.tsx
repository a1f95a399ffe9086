import { useState } from "react";
import { Button, Heading, Inline, Stack, Text } from "@forge/react";
import type { IssueView } from "../../app/api";
import { isWorded, type Language } from "../../text/say";
import { levelName, nameOf } from "../../text/label";
import { useSay, useSurface } from "../surface";
import { ClassificationForm } from "./classification-form";

interface Props {
  readonly view: IssueView;
  readonly onChanged: (view: IssueView) => void;
}

/** Severity and category with their source; a change asks for its reason. A regular task has the category of its task. */
export function Classification({ view, onChanged }: Props) {
  const { language } = useSurface();
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const { severity, level, category, source } = view.classification;
  const named = view.levels.find((one) => one.level === level);
  const words = category === null ? say("category.none") : nameOfCategory(view, language, category);
  const none = view.levels.length === 0 ? null : say("agent.class.no-severity");
  const levelWords =
    level === null ? none : say("agent.class.severity.name", { severity: severity ?? "–", level: levelName(language, named ?? { level, meaning: null }) });
  const line = levelWords === null ? words : say("agent.class.line", { level: levelWords, category: words });
  const sourceKey = `agent.class.source.${source}`;
  return (
    <Stack space="space.100">
      <Heading size="small">{say("agent.class.title")}</Heading>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text>{line}</Text>
        <Text size="small" color="color.text.subtlest">
          {isWorded(language, sourceKey) ? say(sourceKey) : source}
        </Text>
        {!changing && view.owed === null && (
          <Button spacing="compact" onClick={() => setChanging(true)}>
            {say("action.change")}
          </Button>
        )}
      </Inline>
      {view.classification.course.map((stretch) => (
        <Text key={stretch.until} size="small" color="color.text.subtlest">
          {say("agent.class.course", { until: stretch.until, zone: view.zone, now: view.asOf, category: nameOfCategory(view, language, stretch.category) })}
        </Text>
      ))}
      {changing && <ClassificationForm view={view} onChanged={onChanged} onClose={() => setChanging(false)} />}
    </Stack>
  );
}

const nameOfCategory = (view: IssueView, language: Language, category: string | null): string =>
  nameOf(language, view.categories.find(({ id }) => id === category)?.label ?? null, category ?? "");

import { Button, Inline, SectionMessage, Stack, Text } from "@forge/react";
import type { Problem } from "../../app/api";
import { isWorded } from "../../text/say";
import { useSay, useSurface } from "../surface";

/** What went wrong, where the person is: the words, then the code small for support. */
export function Problems({ problems, title, onRetry }: { readonly problems: readonly Problem[]; readonly title?: string; readonly onRetry?: () => void }) {
  const { language } = useSurface();
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <SectionMessage appearance="error" title={title ?? say("problem.title")}>
      <Stack space="space.100">
        {problems.map((one, place) => (
          <Stack key={place} space="space.025">
            <Text>{isWorded(language, `problem.${one.code}`) ? say(`problem.${one.code}`, one.facts) : say("problem.ui.unknown")}</Text>
            <Text size="small" color="color.text.subtlest">
              {say(one.at === "" ? "problem.code" : "problem.code.at", { code: one.code, at: one.at })}
            </Text>
          </Stack>
        ))}
        {onRetry !== undefined && (
          <Inline>
            <Button onClick={onRetry}>{say("action.try-again")}</Button>
          </Inline>
        )}
      </Stack>
    </SectionMessage>
  );
}

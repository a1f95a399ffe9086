import { Icon, Inline, Lozenge, Stack, Text } from "@forge/react";
import type { ClockView } from "../../app/api";
import { clockWords, type Shape } from "../../text/clock";
import { useSay, useSurface } from "../surface";
import { movedOn, type Now } from "../use-now";
import { Why } from "./why";

const GLYPH = { clock: "clock", pause: "video-pause", warning: "warning", cross: "cross-circle", check: "check-circle" } as const satisfies Record<
  Shape,
  string
>;

/** One line a clock: metric and what is left, then the due time or the reason of the pause. */
export function ClockLine({
  clock,
  now,
  version,
}: {
  readonly clock: ClockView;
  readonly now: Now;
  readonly version?: { version: number; validFrom: string };
}) {
  const { language } = useSurface();
  const say = useSay();
  const words = clockWords(language, movedOn(clock, now), now.iso);
  return (
    <Inline space="space.100" spread="space-between" alignBlock="start">
      <Inline space="space.100" alignBlock="start">
        <Icon glyph={GLYPH[words.shape]} label={say(`shape.${words.shape}`)} size="small" />
        <Stack space="space.025">
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Text weight="medium">{words.metric}</Text>
            <Lozenge appearance={words.tone}>{words.status}</Lozenge>
          </Inline>
          <Text size="small">{words.detail}</Text>
        </Stack>
      </Inline>
      <Why what={words.metric} trace={clock.trace} result={`${words.status} · ${words.detail}`} zone={clock.zone} {...(version ? { version } : {})} />
    </Inline>
  );
}

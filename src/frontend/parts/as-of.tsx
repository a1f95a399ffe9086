import { Button, Inline, Text } from "@forge/react";
import { useSay } from "../surface";

/** „As of 14:32“ with the button that asks again. */
export function AsOf({ at, zone, busy, onRefresh }: { readonly at: string; readonly zone: string; readonly busy: boolean; readonly onRefresh: () => void }) {
  const say = useSay();
  return (
    <Inline space="space.100" alignBlock="center" spread="space-between">
      <Text size="small" color="color.text.subtlest">
        {busy ? say("updating") : say("as-of", { at, zone, now: at })}
      </Text>
      <Button appearance="subtle" spacing="compact" onClick={onRefresh}>
        {say("action.refresh")}
      </Button>
    </Inline>
  );
}

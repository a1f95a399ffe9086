import { Inline, Lozenge, Text } from "@forge/react";
import type { IssueView } from "../../app/api";
import { nameOf } from "../../text/label";
import { useSay, useSurface } from "../surface";

const APPEARANCE = { due: "default", overdue: "removed", done: "success" } as const;

/** The work item of a task owed regularly says so: which one, due when, and whether it is done. */
export function OwedLine({ view }: { readonly view: IssueView }) {
  const { language } = useSurface();
  const say = useSay();
  const { owed } = view;
  if (owed === null) return null;
  const name = nameOf(language, view.categories.find(({ id }) => id === owed.obligation)?.label ?? null, owed.obligation);
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text>{say("owed.line", { name, due: owed.due })}</Text>
      <Lozenge appearance={APPEARANCE[owed.state]}>{say(`obligation.state.${owed.state}`)}</Lozenge>
      {owed.doneAt !== null && (
        <Text size="small" color="color.text.subtlest">
          {say(owed.byHand ? "owed.line.by-hand" : "owed.line.done", { at: owed.doneAt, zone: view.zone, now: view.asOf })}
        </Text>
      )}
    </Inline>
  );
}

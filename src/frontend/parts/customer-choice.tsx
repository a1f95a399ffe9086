import { useState } from "react";
import { Label, LoadingButton, SectionMessage, Select, Stack, Text } from "@forge/react";
import type { ContractLink, IssueView } from "../../app/api";
import { askAgent, useAction } from "../ask";
import { useSay } from "../surface";
import type { Option } from "./category-select";
import { Problems } from "./problems";

type Unrouted = Extract<ContractLink, { kind: "unrouted" }>;

/** No customer, or several: somebody who may chooses; nothing is guessed. */
export function CustomerChoice({
  id,
  issue,
  link,
  onAssigned,
}: {
  /** Of its input: context and panel stand on one page. */
  readonly id: string;
  readonly issue: string;
  readonly link: Unrouted;
  readonly onAssigned: (view: IssueView) => void;
}) {
  const say = useSay();
  const [chosen, setChosen] = useState<Option | null>(null);
  const action = useAction<IssueView>(onAssigned);
  const assign = (): void => {
    if (chosen !== null) action.run(() => askAgent("assignCustomer", { issue, customer: chosen.value }));
  };
  const options = link.candidates.map((one) => ({ label: one.name, value: one.customer }));
  return (
    <SectionMessage appearance="warning" title={say("agent.unrouted")}>
      <Stack space="space.150">
        <Text>{say(options.length === 0 || link.matching === false ? "agent.unrouted.none" : "agent.unrouted.some")}</Text>
        {!link.mayAssign && <Text>{say("agent.unrouted.ask")}</Text>}
        {link.mayAssign && options.length > 0 && (
          <Stack space="space.100" alignInline="start">
            <Label labelFor={id}>{say("agent.assign.customer")}</Label>
            <Select inputId={id} options={options} value={chosen} onChange={(option: Option) => setChosen(option)} />
            <LoadingButton appearance="primary" isLoading={action.busy} isDisabled={chosen === null} onClick={assign}>
              {say("agent.assign")}
            </LoadingButton>
          </Stack>
        )}
        <Problems problems={action.problems} />
      </Stack>
    </SectionMessage>
  );
}

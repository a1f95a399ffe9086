import { Heading, Stack, Text } from "@forge/react";
import type { RequestView } from "../../app/api";
import { customerClock } from "../../text/clock";
import { askCustomer, useAnswer } from "../ask";
import { PartNames } from "../parts/part-names";
import { QuotaBar } from "../parts/quota-bar";
import { useSay, useSurface, Waiting } from "../surface";
import { Consents } from "./consents";
import { TimeSpent } from "./time-spent";

/** Side panel of a request for the customer: words, no countdown, no red, no names (ux §3.4). */
export function RequestCard() {
  const { place } = useSurface();
  const say = useSay();
  const { view, problems, show } = useAnswer<RequestView>(() => askCustomer("request", { key: place.request ?? "" }));
  if (view === null && problems.length > 0) return <Text>{say("portal.error")}</Text>;
  if (view === null) return <Waiting word={say("loading")} />;
  const { link } = view;
  if (link.kind === "unrouted") return <Text>{say("portal.unrouted")}</Text>;
  if (link.kind === "no-contract") return <Text>{say("portal.no-contract")}</Text>;
  return (
    <Stack space="space.200">
      <Text weight="medium">{say("portal.tier", { tier: link.tier, customer: link.customerName })}</Text>
      {view.consents.length > 0 && <Consents view={view} onChanged={show} />}
      <Clocks view={view} />
      <PartNames.Provider value={view.labels}>
        <TimeSpent view={view} />
      </PartNames.Provider>
      {view.quotas.map((quota) => (
        <QuotaBar key={quota.id} quota={quota} customer pace={false} />
      ))}
    </Stack>
  );
}

function Clocks({ view }: { readonly view: RequestView }) {
  const { language } = useSurface();
  if (view.clocks.length === 0) return null;
  return (
    <Stack space="space.100">
      {view.clocks.map((clock) => {
        const words = customerClock(language, clock, view.asOf);
        return (
          <Stack key={`${clock.target}:${clock.cycle}`} space="space.025">
            <Heading size="xsmall">{words.metric}</Heading>
            {words.status !== "" && <Text>{words.status}</Text>}
            {words.detail !== "" && <Text>{words.detail}</Text>}
          </Stack>
        );
      })}
    </Stack>
  );
}

import Button from "@atlaskit/button/new";
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from "@atlaskit/modal-dialog";
import Tabs, { Tab, TabList, TabPanel } from "@atlaskit/tabs";
import { useState, type ReactNode } from "react";
import { useDo } from "../base/do";
import { useLoad } from "../base/load";
import { moment } from "../base/moment";
import { useSession } from "../base/session";
import { Settings, type Values } from "./settings";

interface HostState {
  readonly faults: Values;
  readonly switches: Values;
}

/** The host's insides: what is counted, what is broken on purpose, what was said. */
export function HostDrawer({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { say, rest } = useSession();
  const { value } = useLoad(() => rest<HostState>("GET", "/host/state"), ["state"]);
  return (
    <ModalTransition>
      <Modal onClose={onClose} width="large">
        <ModalHeader hasCloseButton>
          <ModalTitle>{say("host.title")}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Tabs id="host">
            <TabList>
              <Tab>{say("host.counters")}</Tab>
              <Tab>{say("host.faults")}</Tab>
              <Tab>{say("host.switches")}</Tab>
              <Tab>{say("host.log")}</Tab>
              <Tab>{say("host.outbox")}</Tab>
            </TabList>
            <TabPanel>
              <Counts />
            </TabPanel>
            <TabPanel>{value === undefined ? null : <Settings path="/host/faults" values={value.faults} />}</TabPanel>
            <TabPanel>{value === undefined ? null : <Settings path="/host/switches" values={value.switches} />}</TabPanel>
            <TabPanel>
              <Log />
            </TabPanel>
            <TabPanel>
              <Outbox />
            </TabPanel>
          </Tabs>
        </ModalBody>
        <ModalFooter>
          <Reset />
          <Button appearance="primary" onClick={onClose}>
            {say("close")}
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

function Counts(): ReactNode {
  const { live } = useSession();
  const { invocations, ...counters } = live.counters;
  const rows = [...Object.entries(counters), ...Object.entries(invocations)];
  return (
    <table className="list" data-testid="counters">
      <tbody>
        {rows.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{String(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Line {
  readonly seq: number;
  readonly at: number;
  readonly level: string;
  readonly source: string;
  readonly text: string;
}

function Log(): ReactNode {
  const { say, rest, language, live } = useSession();
  const { value } = useLoad(() => rest<readonly Line[]>("GET", "/host/log"), ["log"]);
  if (value?.length === 0) return <p>{say("host.empty")}</p>;
  return (
    <ol className="log">
      {(value ?? []).toReversed().map((line) => (
        <li key={line.seq} className={`log-${line.level}`}>
          <span className="quiet">{moment(language, line.at, live.clock.zone)}</span> <strong>{line.source}</strong> {line.text}
        </li>
      ))}
    </ol>
  );
}

interface Mail {
  readonly id: string;
  readonly at: number;
  readonly issueKey: string | null;
  readonly subject: string;
  readonly text: string;
  readonly to: readonly string[];
}

function Outbox(): ReactNode {
  const { say, rest, language, live, boot } = useSession();
  const { value } = useLoad(() => rest<readonly Mail[]>("GET", "/host/outbox"), ["outbox"]);
  if (value?.length === 0) return <p>{say("host.empty")}</p>;
  const nameOf = (id: string): string => boot.people.find(({ accountId }) => accountId === id)?.name ?? id;
  return (
    <ul className="entries">
      {(value ?? []).toReversed().map((mail) => (
        <li key={mail.id} className="entry">
          <strong>{mail.subject}</strong> <span className="quiet">{moment(language, mail.at, live.clock.zone)}</span>
          <div className="quiet">{mail.to.map(nameOf).join(", ")}</div>
          <p className="plain-text">{mail.text}</p>
        </li>
      ))}
    </ul>
  );
}

function Reset(): ReactNode {
  const { say, rest } = useSession();
  const [asked, setAsked] = useState(false);
  const [busy, run] = useDo();
  if (!asked) return <Button onClick={() => setAsked(true)}>{say("host.reset")}</Button>;
  return (
    <Button
      appearance="danger"
      isLoading={busy}
      onClick={() =>
        void run(async () => {
          await rest("POST", "/host/reset", {});
          window.location.assign("/");
        })
      }
    >
      {say("host.reset.sure")}
    </Button>
  );
}

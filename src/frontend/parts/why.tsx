import { useState } from "react";
import { Button, Em, List, ListItem, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition, Stack, Text } from "@forge/react";
import type { TraceStep } from "../../app/api";
import { withNames } from "../../text/label";
import { useSay, useSurface } from "../surface";
import { LinkedText } from "./linked-text";
import { usePartNames } from "./part-names";

export interface WhyProps {
  /** What is explained: part of the dialog's title. */
  readonly what: string;
  readonly trace: readonly TraceStep[];
  /** The number the explanation ends with. */
  readonly result?: string;
  readonly currency?: string;
  readonly zone?: string;
  readonly version?: { readonly version: number; readonly validFrom: string };
}

/** „Why?“ beside a computed number: the rules in the order in which they were applied, the number last. */
export function Why(props: WhyProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button appearance="subtle" spacing="compact" onClick={() => setOpen(true)}>
        {say("action.why")}
      </Button>
      <ModalTransition>{open && <Explanation {...props} onClose={() => setOpen(false)} />}</ModalTransition>
    </>
  );
}

function Explanation({ what, trace, result, currency, zone, version, onClose }: WhyProps & { readonly onClose: () => void }) {
  const say = useSay();
  const { language } = useSurface();
  const names = usePartNames();
  const facts = { ...(currency === undefined ? {} : { currency }), ...(zone === undefined ? {} : { zone }) };
  return (
    <Modal onClose={onClose} width="medium">
      <ModalHeader>
        <ModalTitle>{say("why.title", { what })}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.150">
          {trace.length === 0 && <Text>{say("why.empty")}</Text>}
          <List type="ordered">
            {trace.map((step, place) => (
              <ListItem key={place}>
                <LinkedText text={say(`trace.${step.code}`, withNames(language, { ...facts, ...step.facts }, names))} />
              </ListItem>
            ))}
          </List>
          {result !== undefined && <Text weight="bold">{result}</Text>}
          {version !== undefined && (
            <Text size="small">
              <Em>{say("why.version", { version: version.version, from: version.validFrom })}</Em>
            </Text>
          )}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{say("action.close")}</Button>
      </ModalFooter>
    </Modal>
  );
}

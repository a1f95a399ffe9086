import type { ReactNode } from "react";
import { Button, ButtonGroup, LoadingButton, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, Stack, Text } from "@forge/react";
import type { Problem } from "../../app/api";
import { useSay } from "../surface";
import { Problems } from "./problems";

interface Props {
  readonly title: string;
  readonly text: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A second look before something that counts: what it means, the words of the button again, a way back. */
export function Confirm({ title, text, submit, busy, problems, onConfirm, onClose, children }: Props) {
  const say = useSay();
  return (
    <Modal onClose={onClose} width="small">
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.150">
          <Text>{text}</Text>
          {children}
          <Problems problems={problems} />
        </Stack>
      </ModalBody>
      <ModalFooter>
        <ButtonGroup>
          <Button appearance="subtle" isDisabled={busy} onClick={onClose}>
            {say("action.back")}
          </Button>
          <LoadingButton appearance="primary" isLoading={busy} onClick={onConfirm}>
            {submit}
          </LoadingButton>
        </ButtonGroup>
      </ModalFooter>
    </Modal>
  );
}

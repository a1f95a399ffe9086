import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from "@atlaskit/modal-dialog";
import type { ReactNode } from "react";
import type { ModalAsk } from "./commands";
import type { Place } from "./place";

const WIDTHS: Readonly<Record<string, string>> = {
  small: "small",
  medium: "medium",
  large: "large",
  xlarge: "x-large",
  max: "95vw",
  fullscreen: "100vw",
  resizable: "large",
};

const widthOf = (size: unknown): string => {
  if (typeof size === "object" && size !== null && "width" in size) return String(size.width);
  return WIDTHS[String(size)] ?? "medium";
};

/** A child frame in a dialog; its context carries the opener's words as `extension.modal`. */
export interface ModalFrameProps {
  readonly ask: ModalAsk;
  readonly place: Place;
  readonly onClosed: () => void;
  /** Draws the frame in the dialog; given from outside, because frames open dialogs and dialogs hold frames. */
  readonly frame: (place: Place, title: string, close: (payload?: unknown) => void) => ReactNode;
}

export function ModalFrame({ ask, place, onClosed, frame }: ModalFrameProps): ReactNode {
  const close = (payload?: unknown): void => {
    onClosed();
    void ask.onClose?.(payload);
  };
  return (
    <ModalTransition>
      <Modal
        onClose={() => close()}
        width={widthOf(ask.size)}
        shouldCloseOnEscapePress={ask.closeOnEscape}
        shouldCloseOnOverlayClick={ask.closeOnOverlayClick}
        label={ask.title}
      >
        {ask.title === "" ? null : (
          <ModalHeader>
            <ModalTitle>{ask.title}</ModalTitle>
          </ModalHeader>
        )}
        <ModalBody>
          {frame(
            { ...place, resource: ask.resource, extension: { ...place.extension, modal: ask.context } },
            ask.title === "" ? ask.resource : ask.title,
            close,
          )}
        </ModalBody>
      </Modal>
    </ModalTransition>
  );
}

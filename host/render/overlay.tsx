import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition } from "@atlaskit/modal-dialog";
import { Popup, type TriggerProps } from "@atlaskit/popup";
import Tabs, { Tab, TabList, TabPanel } from "@atlaskit/tabs";
import { Box } from "@atlaskit/primitives";
import type { ComponentProps, ReactNode } from "react";
import { useDraw, type NodeComponent } from "./host";
import { flag, handler, number, oneOf, text, wrapped } from "./node";

const SIZES = ["small", "medium", "large", "x-large"] as const;
type PopupProps = ComponentProps<typeof Popup>;

const UiModal: NodeComponent = ({ node: { props }, children }) => {
  const width = text(props, "width");
  const close = handler(props, "onClose");
  return (
    <ModalTransition>
      <Modal
        onClose={() => close?.()}
        width={width === "xlarge" ? "x-large" : (oneOf(props, "width", SIZES) ?? number(props, "width") ?? width)}
        height={number(props, "height") ?? text(props, "height")}
        label={text(props, "label")}
        shouldScrollInViewport={flag(props, "shouldScrollInViewport")}
        shouldCloseOnEscapePress={flag(props, "shouldCloseOnEscapePress")}
        shouldCloseOnOverlayClick={flag(props, "shouldCloseOnOverlayClick")}
      >
        {children}
      </Modal>
    </ModalTransition>
  );
};

const inBox = (inner: ReactNode) => (): ReactNode => <Box padding="space.150">{inner}</Box>;
const triggerOf =
  (inner: ReactNode) =>
  ({ ref, "aria-controls": controls }: TriggerProps): ReactNode => (
    <div ref={ref} aria-controls={controls} style={{ display: "inline-block" }}>
      {inner}
    </div>
  );

const UiPopup: NodeComponent = ({ node }) => {
  const draw = useDraw();
  const { props } = node;
  return (
    <Popup
      isOpen={flag(props, "isOpen") ?? false}
      onClose={() => handler(props, "onClose")?.()}
      placement={text(props, "placement") as PopupProps["placement"]}
      content={inBox(draw(wrapped(node, "content")))}
      trigger={triggerOf(draw(wrapped(node, "trigger")))}
    />
  );
};

export const OverlayComponents: Readonly<Record<string, NodeComponent>> = {
  Modal: UiModal,
  ModalTransition: ({ children }) => children,
  ModalHeader: ({ node: { props }, children }) => <ModalHeader hasCloseButton={flag(props, "hasCloseButton")}>{children}</ModalHeader>,
  ModalTitle: ({ node: { props }, children }) => <ModalTitle appearance={oneOf(props, "appearance", ["warning", "danger"] as const)}>{children}</ModalTitle>,
  ModalBody: ({ children }) => <ModalBody>{children}</ModalBody>,
  ModalFooter: ({ children }) => <ModalFooter>{children}</ModalFooter>,
  Popup: UiPopup,
  Tabs: ({ node: { props, key }, children }) => (
    <Tabs
      id={text(props, "id") ?? key}
      selected={number(props, "selected")}
      defaultSelected={number(props, "defaultSelected")}
      shouldUnmountTabPanelOnChange={flag(props, "shouldUnmountTabPanelOnChange")}
      onChange={(index) => handler(props, "onChange")?.(index)}
    >
      {children}
    </Tabs>
  ),
  TabList: ({ children }) => <TabList>{children}</TabList>,
  Tab: ({ children }) => <Tab>{children}</Tab>,
  TabPanel: ({ children }) => (
    <TabPanel>
      <Box paddingBlock="space.150">{children}</Box>
    </TabPanel>
  ),
};

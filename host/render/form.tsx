import { Label, RequiredAsterisk } from "@atlaskit/form";
import InlineEdit from "@atlaskit/inline-edit";
import { Inline, Stack, Text } from "@atlaskit/primitives";
import Heading from "@atlaskit/heading";
import Button from "@atlaskit/button/new";
import { useEffect, useRef, type FormEvent, type ReactNode, type RefObject } from "react";
import { useDraw, useRenderHost, type NodeComponent } from "./host";
import { flag, handler, text, wrapped, type Props } from "./node";

const message = (color: "color.text.danger" | "color.text.success" | "color.text.subtlest", role?: "alert"): NodeComponent => {
  const Message: NodeComponent = ({ node: { props }, children }) => (
    <div role={role} id={text(props, "id")}>
      <Text size="small" color={color}>
        {children}
      </Text>
    </div>
  );
  return Message;
};

const submitOf = (props: Props) => (event: FormEvent) => {
  event.preventDefault();
  event.stopPropagation();
  handler(props, "onSubmit")?.({});
};

const within = (inner: ReactNode) => (): ReactNode => <div>{inner}</div>;

/** The platform gives `InlineEdit` its state through props; the renderer only shows the view that is meant. */
const UiInlineEdit: NodeComponent = ({ node }) => {
  const draw = useDraw();
  const { props } = node;
  return (
    <InlineEdit
      defaultValue=""
      label={text(props, "label")}
      isEditing={flag(props, "isEditing")}
      isRequired={flag(props, "isRequired")}
      hideActionButtons={flag(props, "hideActionButtons")}
      keepEditViewOpenOnBlur={flag(props, "keepEditViewOpenOnBlur")}
      readViewFitContainerWidth={flag(props, "readViewFitContainerWidth")}
      editButtonLabel={text(props, "editButtonLabel")}
      confirmButtonLabel={text(props, "confirmButtonLabel")}
      cancelButtonLabel={text(props, "cancelButtonLabel")}
      editView={within(draw(wrapped(node, "editView")))}
      readView={within(draw(wrapped(node, "readView")))}
      onConfirm={() => handler(props, "onConfirm")?.()}
      onEdit={() => handler(props, "onEdit")?.()}
      onCancel={() => handler(props, "onCancel")?.()}
    />
  );
};

/** Calls `left` when the focus goes to another place on the page. */
function useLeaving(left: () => void): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const listen = (event: FocusEvent): void => {
      const { relatedTarget } = event;
      if (relatedTarget instanceof Node && element?.contains(relatedTarget) === false) left();
    };
    element?.addEventListener("focusout", listen);
    return () => element?.removeEventListener("focusout", listen);
  }, [left]);
  return form;
}

const CustomFieldEdit: NodeComponent = ({ node: { props }, children }) => {
  const host = useRenderHost();
  const german = host.locale.startsWith("de");
  const form = useLeaving(() => {
    if (flag(props, "disableSubmitOnBlur") !== true) handler(props, "onSubmit")?.({});
  });
  return (
    <form ref={form} onSubmit={submitOf(props)}>
      <Stack space="space.100">
        {children}
        {flag(props, "hideActionButtons") === true ? null : (
          <Inline space="space.100">
            <Button type="submit" appearance="primary">
              {german ? "Übernehmen" : "Apply"}
            </Button>
          </Inline>
        )}
      </Stack>
    </form>
  );
};

export const FormComponents: Readonly<Record<string, NodeComponent>> = {
  Form: ({ node: { props }, children }) => (
    <form onSubmit={submitOf(props)} noValidate>
      <Stack space="space.150">{children}</Stack>
    </form>
  ),
  FormHeader: ({ node: { props }, children }) => (
    <Stack space="space.050">
      {text(props, "title") === undefined ? null : <Heading size="medium">{text(props, "title")}</Heading>}
      {children}
    </Stack>
  ),
  FormSection: ({ node: { props }, children }) => (
    <Stack space="space.100">
      {text(props, "title") === undefined ? null : <Heading size="small">{text(props, "title")}</Heading>}
      {children}
    </Stack>
  ),
  FormFooter: ({ node: { props }, children }) => (
    <Inline space="space.100" alignInline={props["align"] === "start" ? "start" : "end"}>
      {children}
    </Inline>
  ),
  Label: ({ node: { props }, children }) => (
    <Label id={text(props, "id")} htmlFor={text(props, "labelFor") ?? ""}>
      {children}
    </Label>
  ),
  RequiredAsterisk: () => <RequiredAsterisk />,
  HelperMessage: message("color.text.subtlest"),
  ErrorMessage: message("color.text.danger", "alert"),
  ValidMessage: message("color.text.success"),
  InlineEdit: UiInlineEdit,
  CustomFieldEdit,
};

import { ButtonGroup } from "@atlaskit/button";
import Button from "@atlaskit/button/new";
import { Pressable } from "@atlaskit/primitives";
import type { MouseEvent } from "react";
import type { NodeComponent } from "./host";
import { useRenderHost } from "./host";
import { serialisable } from "./event";
import { iconOf } from "./icon";
import { styleOf } from "./layout";
import { flag, handler, oneOf, text, type DocNode, type Props } from "./node";

const APPEARANCES = ["default", "primary", "warning", "danger", "discovery", "subtle"] as const;
const SPACINGS = ["default", "compact"] as const;
const TYPES = ["button", "submit", "reset"] as const;

/** An icon button carries its words in `aria-label`; an app's `label` on a plain button names it too. */
const nameOf = (props: Props): string | undefined => text(props, "label") ?? text(props, "ariaLabel") ?? text(props, "aria-label");

const click = (node: DocNode) => (event: MouseEvent<HTMLElement>) => handler(node.props, "onClick")?.(serialisable(event));

const UiButton: NodeComponent = ({ node, children }) => {
  const { props } = node;
  const appearance = text(props, "appearance");
  return (
    <Button
      id={text(props, "id")}
      appearance={oneOf(props, "appearance", APPEARANCES) ?? (appearance === "link" || appearance === "subtle-link" ? "subtle" : "default")}
      spacing={oneOf(props, "spacing", SPACINGS)}
      type={oneOf(props, "type", TYPES) ?? "button"}
      isDisabled={flag(props, "isDisabled")}
      isSelected={flag(props, "isSelected")}
      isLoading={flag(props, "isLoading")}
      shouldFitContainer={flag(props, "shouldFitContainer")}
      iconBefore={iconOf(text(props, "iconBefore"))}
      iconAfter={iconOf(text(props, "iconAfter"))}
      aria-label={nameOf(props)}
      testId={text(props, "testId")}
      onClick={click(node)}
    >
      {children}
    </Button>
  );
};

export const ButtonComponents: Readonly<Record<string, NodeComponent>> = {
  Button: UiButton,
  LoadingButton: UiButton,
  ButtonGroup: ({ node: { props }, children }) => (
    <div style={{ display: "flex", flexWrap: "wrap" }}>
      <ButtonGroup label={text(props, "label")}>{children}</ButtonGroup>
    </div>
  ),
  LinkButton: ({ node: { props }, children }) => {
    const host = useRenderHost();
    const href = text(props, "href") ?? "";
    return (
      <Button
        appearance={oneOf(props, "appearance", APPEARANCES) ?? "default"}
        spacing={oneOf(props, "spacing", SPACINGS)}
        isDisabled={flag(props, "isDisabled")}
        onClick={() => host.navigate(href, flag(props, "shouldOpenInNewTab") ?? text(props, "target") === "_blank")}
      >
        {children}
      </Button>
    );
  },
  Pressable: ({ node, children }) => (
    <Pressable
      type={oneOf(node.props, "type", TYPES) ?? "button"}
      isDisabled={flag(node.props, "isDisabled")}
      aria-label={nameOf(node.props)}
      xcss={styleOf(node.props)}
      testId={text(node.props, "testId")}
      onClick={click(node)}
    >
      {children}
    </Pressable>
  ),
};

import Badge from "@atlaskit/badge";
import EmptyState from "@atlaskit/empty-state";
import Lozenge from "@atlaskit/lozenge";
import { Inline } from "@atlaskit/primitives";
import { ProgressTracker, type Stage } from "@atlaskit/progress-tracker";
import SectionMessage, { SectionMessageAction } from "@atlaskit/section-message";
import Spinner from "@atlaskit/spinner";
import { SimpleTag } from "@atlaskit/tag";
import { token } from "@atlaskit/tokens";
import Tooltip from "@atlaskit/tooltip";
import type { ComponentProps } from "react";
import { useDraw, type NodeComponent } from "./host";
import { serialisable } from "./event";
import { elementNodes, flag, handler, list, number, oneOf, plainText, text, type Props } from "./node";

type LozengeProps = ComponentProps<typeof Lozenge>;
type BadgeProps = ComponentProps<typeof Badge>;
type TagProps = ComponentProps<typeof SimpleTag>;

const SPINNER_SIZES = ["xsmall", "small", "medium", "large", "xlarge"] as const;
const MESSAGE_LOOKS = ["information", "warning", "error", "success", "discovery"] as const;
const STAGE_STATES = ["unvisited", "visited", "current", "disabled"] as const;

function stageOf(props: Props): Stage {
  return {
    id: text(props, "id") ?? "",
    label: text(props, "label") ?? "",
    percentageComplete: number(props, "percentageComplete") ?? 0,
    status: oneOf(props, "status", STAGE_STATES) ?? "unvisited",
    noLink: true,
  };
}

const ProgressBar: NodeComponent = ({ node: { props } }) => {
  const value = number(props, "value") ?? 0;
  const running = flag(props, "isIndeterminate") ?? false;
  return (
    <progress
      aria-label={text(props, "ariaLabel") ?? "Progress"}
      max={1}
      value={running ? undefined : value}
      style={{ width: "100%", accentColor: token("color.background.neutral.bold") }}
    />
  );
};

const Message: NodeComponent = ({ node }) => {
  const draw = useDraw();
  const { props, children } = node;
  const looks = text(props, "appearance") === "confirmation" ? "success" : oneOf(props, "appearance", MESSAGE_LOOKS);
  const actions = children.filter((child) => child.type === "SectionMessageAction");
  const body = draw(children.filter((child) => child.type !== "SectionMessageAction"));
  const buttons = actions.map((action) => (
    <SectionMessageAction
      key={action.key}
      href={text(action.props, "href")}
      onClick={(event) => handler(action.props, "onClick")?.(serialisable(event))}
      testId={text(action.props, "testId")}
    >
      {draw(action.children)}
    </SectionMessageAction>
  ));
  const title = text(props, "title");
  if (title === undefined)
    return (
      <SectionMessage appearance={looks} actions={buttons}>
        {body}
      </SectionMessage>
    );
  return (
    <SectionMessage appearance={looks} title={title} actions={buttons}>
      {body}
    </SectionMessage>
  );
};

const Empty: NodeComponent = ({ node: { props } }) => {
  const draw = useDraw();
  const part = (name: string) => (props[name] === undefined ? undefined : draw(elementNodes(props[name])));
  return (
    <EmptyState
      header={text(props, "header") ?? ""}
      headingLevel={number(props, "headingLevel")}
      isLoading={flag(props, "isLoading")}
      width={oneOf(props, "width", ["narrow", "wide"] as const)}
      description={part("description")}
      primaryAction={part("primaryAction")}
      secondaryAction={part("secondaryAction")}
      tertiaryAction={part("tertiaryAction")}
    />
  );
};

export const StatusComponents: Readonly<Record<string, NodeComponent>> = {
  Badge: ({ node: { props }, children }) => (
    <Badge appearance={text(props, "appearance") as BadgeProps["appearance"]} max={number(props, "max")}>
      {children}
    </Badge>
  ),
  Lozenge: ({ node: { props }, children }) => (
    <Lozenge
      appearance={text(props, "appearance") as LozengeProps["appearance"]}
      isBold={flag(props, "isBold")}
      maxWidth={number(props, "maxWidth") ?? text(props, "maxWidth") ?? 320}
    >
      {children}
    </Lozenge>
  ),
  Tag: ({ node }) => (
    <SimpleTag text={text(node.props, "text") ?? plainText(node)} color={text(node.props, "color") as TagProps["color"]} href={text(node.props, "href")} />
  ),
  TagGroup: ({ children }) => (
    <Inline space="space.050" shouldWrap>
      {children}
    </Inline>
  ),
  Spinner: ({ node: { props } }) => <Spinner size={oneOf(props, "size", SPINNER_SIZES) ?? "medium"} label={text(props, "label")} />,
  ProgressBar,
  ProgressTracker: ({ node: { props } }) => <ProgressTracker label={text(props, "label")} items={list(props, "items").map(stageOf)} spacing="comfortable" />,
  SectionMessage: Message,
  SectionMessageAction: ({ children }) => children,
  EmptyState: Empty,
  Tooltip: ({ node: { props }, children }) => (
    <Tooltip content={text(props, "content") ?? text(props, "text") ?? ""} tag="span">
      {children}
    </Tooltip>
  ),
};

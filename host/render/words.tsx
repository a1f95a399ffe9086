import Heading from "@atlaskit/heading";
import { Text } from "@atlaskit/primitives";
import { token } from "@atlaskit/tokens";
import type { NodeComponent } from "./host";
import { useRenderHost } from "./host";
import { flag, handler, number, oneOf, text } from "./node";
import { serialisable } from "./event";

const TEXT_AS = ["span", "p", "strong", "em"] as const;
const TEXT_SIZES = ["small", "medium", "large"] as const;
const TEXT_WEIGHTS = ["regular", "medium", "bold"] as const;
const ALIGNS = ["start", "center", "end"] as const;
const TEXT_COLORS = [
  "color.text",
  "color.text.subtle",
  "color.text.subtlest",
  "color.text.danger",
  "color.text.warning",
  "color.text.success",
  "color.text.information",
  "color.text.discovery",
  "color.text.brand",
  "color.text.disabled",
  "color.text.inverse",
  "color.text.selected",
] as const;
const HEADING_SIZES = ["xxlarge", "xlarge", "large", "medium", "small", "xsmall", "xxsmall"] as const;
const HEADING_AS = ["h1", "h2", "h3", "h4", "h5", "h6", "div", "span"] as const;

export const WordComponents: Readonly<Record<string, NodeComponent>> = {
  String: ({ node }) => text(node.props, "text") ?? null,
  Text: ({ node: { props }, children }) => (
    <Text
      as={oneOf(props, "as", TEXT_AS) ?? "p"}
      size={oneOf(props, "size", TEXT_SIZES)}
      weight={oneOf(props, "weight", TEXT_WEIGHTS)}
      align={oneOf(props, "align", ALIGNS)}
      color={oneOf(props, "color", TEXT_COLORS)}
      maxLines={number(props, "maxLines")}
      id={text(props, "id")}
    >
      {children}
    </Text>
  ),
  Heading: ({ node: { props }, children }) => (
    <Heading as={oneOf(props, "as", HEADING_AS)} size={oneOf(props, "size", HEADING_SIZES) ?? "medium"} id={text(props, "id")}>
      {children}
    </Heading>
  ),
  Strong: ({ children }) => <strong>{children}</strong>,
  Em: ({ children }) => <em>{children}</em>,
  Strike: ({ children }) => <s>{children}</s>,
  Code: ({ children }) => <code style={CODE}>{children}</code>,
  CodeBlock: ({ node: { props } }) => (
    <pre style={BLOCK}>
      <code>{text(props, "text")}</code>
    </pre>
  ),
  List: ({ node: { props }, children }) =>
    props["type"] === "ordered" ? <ol style={{ paddingLeft: 24 }}>{children}</ol> : <ul style={{ paddingLeft: 24 }}>{children}</ul>,
  ListItem: ({ children }) => <li>{children}</li>,
  Link: ({ node: { props }, children }) => {
    const host = useRenderHost();
    const href = text(props, "href") ?? "";
    const newTab = flag(props, "openNewTab") ?? false;
    return (
      <a
        href={href}
        style={{ textDecoration: "underline" }}
        onClick={(event) => {
          event.preventDefault();
          handler(props, "onClick")?.(serialisable(event));
          host.navigate(href, newTab);
        }}
      >
        {children}
      </a>
    );
  },
};

const CODE = { background: token("color.background.neutral"), borderRadius: 3, padding: "2px 4px", fontSize: "0.875em" };
const BLOCK = { background: token("color.background.neutral"), borderRadius: 3, padding: 12, overflow: "auto" };

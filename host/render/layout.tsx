import { Bleed, Box, Inline, Stack, xcss } from "@atlaskit/primitives";
import type { ComponentProps } from "react";
import type { NodeComponent } from "./host";
import { oneOf, text, type Props } from "./node";

const SPACES = [
  "space.0",
  "space.025",
  "space.050",
  "space.075",
  "space.100",
  "space.150",
  "space.200",
  "space.250",
  "space.300",
  "space.400",
  "space.500",
  "space.600",
  "space.800",
  "space.1000",
] as const;
const BLEEDS = ["space.025", "space.050", "space.100", "space.150", "space.200"] as const;
const ALIGN_BLOCK = ["start", "center", "end", "baseline", "stretch"] as const;
const ALIGN_INLINE = ["start", "center", "end", "stretch"] as const;
const SPREAD = ["space-between"] as const;
const GROW = ["hug", "fill"] as const;

type Style = ReturnType<typeof xcss>;

/** `xcss` arrives as a plain object of token names; the tokens themselves are checked by @atlaskit/primitives. */
export function styleOf(props: Props): Style | undefined {
  const value = props["xcss"];
  const one = (part: unknown): Style | undefined => (typeof part === "object" && part !== null ? xcss(part as Parameters<typeof xcss>[0]) : undefined);
  if (Array.isArray(value)) {
    const merged: object = Object.assign({}, ...value.filter((part) => typeof part === "object"));
    return one(merged);
  }
  return one(value);
}

type BoxProps = ComponentProps<typeof Box>;

const space = (props: Props, name: string): (typeof SPACES)[number] | undefined => oneOf(props, name, SPACES);

export const LayoutComponents: Readonly<Record<string, NodeComponent>> = {
  Root: ({ children }) => children,
  ContentWrapper: ({ children }) => children,
  Box: ({ node: { props }, children }) => (
    <Box
      id={text(props, "id")}
      role={text(props, "role") as BoxProps["role"]}
      testId={text(props, "testId")}
      xcss={styleOf(props)}
      backgroundColor={text(props, "backgroundColor") as BoxProps["backgroundColor"]}
      padding={space(props, "padding")}
      paddingBlock={space(props, "paddingBlock")}
      paddingInline={space(props, "paddingInline")}
    >
      {children}
    </Box>
  ),
  Inline: ({ node: { props }, children }) => (
    <Inline
      space={space(props, "space")}
      rowSpace={space(props, "rowSpace")}
      alignBlock={oneOf(props, "alignBlock", ALIGN_BLOCK)}
      alignInline={oneOf(props, "alignInline", ALIGN_INLINE)}
      spread={oneOf(props, "spread", SPREAD)}
      grow={oneOf(props, "grow", GROW)}
      separator={text(props, "separator")}
      shouldWrap={props["shouldWrap"] === true}
    >
      {children}
    </Inline>
  ),
  Stack: ({ node: { props }, children }) => (
    <Stack
      space={space(props, "space")}
      alignBlock={oneOf(props, "alignBlock", ["start", "center", "end"] as const)}
      alignInline={oneOf(props, "alignInline", ["start", "center", "end"] as const)}
      spread={oneOf(props, "spread", SPREAD)}
      grow={oneOf(props, "grow", GROW)}
    >
      {children}
    </Stack>
  ),
  Bleed: ({ node: { props }, children }) => (
    <Bleed all={oneOf(props, "all", BLEEDS)} inline={oneOf(props, "inline", BLEEDS)} block={oneOf(props, "block", BLEEDS)}>
      {children}
    </Bleed>
  ),
};

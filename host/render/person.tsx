import Avatar from "@atlaskit/avatar";
import { Box, Inline } from "@atlaskit/primitives";
import { token } from "@atlaskit/tokens";
import { useRenderHost, type NodeComponent } from "./host";
import { number, oneOf, text } from "./node";
import { useUsers } from "./picker";

const User: NodeComponent = ({ node: { props } }) => {
  const users = useUsers();
  const id = text(props, "accountId");
  const name = users.find((user) => user.accountId === id)?.name ?? id ?? "";
  return (
    <Inline space="space.075" alignBlock="center">
      <Avatar size="small" name={name} />
      {props["hideDisplayName"] === true ? null : <span>{name}</span>}
    </Inline>
  );
};

const Frame: NodeComponent = ({ node: { props } }) => useRenderHost().frame(text(props, "resource") ?? "");

const TILE_SIZES = { xxsmall: 16, xsmall: 20, small: 24, medium: 32, large: 40, xlarge: 48 } as const;

export const PersonComponents: Readonly<Record<string, NodeComponent>> = {
  User,
  UserGroup: ({ children }) => (
    <Inline space="space.100" shouldWrap>
      {children}
    </Inline>
  ),
  Image: ({ node: { props } }) => (
    <img
      src={text(props, "src")}
      alt={text(props, "alt") ?? ""}
      width={number(props, "width") ?? text(props, "width")}
      height={number(props, "height") ?? text(props, "height")}
      style={{ maxWidth: "100%" }}
    />
  ),
  Frame,
  Tile: ({ node: { props }, children }) => {
    const size = TILE_SIZES[oneOf(props, "size", ["xxsmall", "xsmall", "small", "medium", "large", "xlarge"] as const) ?? "medium"];
    return (
      <Box>
        <span
          title={text(props, "label")}
          style={{
            display: "inline-grid",
            placeItems: "center",
            width: size,
            height: size,
            borderRadius: 4,
            background: token("color.background.neutral"),
          }}
        >
          {children}
        </span>
      </Box>
    );
  },
};

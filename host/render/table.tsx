import DynamicTable from "@atlaskit/dynamic-table";
import type { NodeComponent } from "./host";
import { useDraw } from "./host";
import { flag, handler, number, oneOf, text, wrapped, type DocNode } from "./node";

const ORDERS = ["ASC", "DESC"] as const;

/** Numbers compare as numbers: the platform sorts by the cell's key with numeric collation. */
const sortKey = (cell: DocNode): string | number => {
  const key = cell.props["cellKey"];
  return typeof key === "number" ? key : String(key ?? "");
};

const Table: NodeComponent = ({ node }) => {
  const draw = useDraw();
  const { props } = node;
  const [headRow] = [wrapped(node, "head")];
  const head = {
    cells: headRow.map((cell) => ({
      key: String(cell.props["cellKey"] ?? cell.key),
      content: draw(cell.children),
      isSortable: flag(cell.props, "isSortable"),
      width: number(cell.props, "width"),
      shouldTruncate: flag(cell.props, "shouldTruncate"),
    })),
  };
  const rows = wrapped(node, "rows").map((row) => ({
    key: String(row.props["rowKey"] ?? row.key),
    isHighlighted: flag(row.props, "isHighlighted"),
    cells: row.children.map((cell) => ({ key: sortKey(cell), content: draw(cell.children), colSpan: number(cell.props, "colSpan") })),
  }));
  return (
    <DynamicTable
      head={head}
      rows={rows}
      caption={text(props, "caption")}
      label={text(props, "label") ?? text(props, "caption")}
      rowsPerPage={number(props, "rowsPerPage")}
      defaultPage={number(props, "defaultPage") ?? 1}
      defaultSortKey={text(props, "defaultSortKey")}
      defaultSortOrder={oneOf(props, "defaultSortOrder", ORDERS)}
      isLoading={flag(props, "isLoading")}
      isFixedSize={flag(props, "isFixedSize")}
      emptyView={<p>{text(props, "emptyView")}</p>}
      onSetPage={handler(props, "onSetPage")}
    />
  );
};

export const TableComponents: Readonly<Record<string, NodeComponent>> = {
  DynamicTable: Table,
  Cell: ({ children }) => children,
  Row: ({ children }) => children,
};

import { useState, type ReactNode } from "react";
import Button from "@atlaskit/button/new";
import { useSay } from "./page-context";

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly align?: "right";
  /** Gives the value to sort by; without it the head is plain text. */
  readonly sort?: (row: Row) => string | number;
  readonly renderCell: (row: Row) => ReactNode;
  readonly total?: ReactNode;
  /** Left out on narrow pages. */
  readonly wide?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly down: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
}

/** Rows drawn at once; more are one press away. 400 plain rows lay out in a quarter of a second (ux §1.6). */
const FIRST = 400;

/** Our own table: numbers right, sortable heads are buttons with `aria-sort`, the total sticks to the bottom. */
export function Table<Row>({ caption, columns, rows, keyOf, sorting, onSort }: TableProps<Row>) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const sorted = sortRows(rows, columns, sorting);
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <div className="scroll">
      <table>
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.key} scope="row" className={classOf(column)}>
                    {column.renderCell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {column.renderCell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {columns.some((column) => column.total !== undefined) && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.key} className={classOf(column)}>
                  {column.total}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {rows.length > shown.length && <Button onClick={() => setAll(true)}>{say("action.show-all", { count: rows.length })}</Button>}
    </div>
  );
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: ((sorting: Sorting) => void) | undefined;
}

function Head<Row>({ column, sorting, onSort }: HeadProps<Row>) {
  const mine = sorting?.key === column.key;
  if (column.sort === undefined || onSort === undefined) {
    return (
      <th scope="col" className={classOf(column)}>
        {column.head}
      </th>
    );
  }
  const down = mine && sorting?.down === true;
  return (
    <th scope="col" className={classOf(column)} aria-sort={mine ? (down ? "descending" : "ascending") : "none"}>
      <button type="button" className="head" onClick={() => onSort({ key: column.key, down: mine ? !down : column.align === "right" })}>
        {column.head}
        <span aria-hidden="true">{mine ? (down ? " ▼" : " ▲") : ""}</span>
      </button>
    </th>
  );
}

const classOf = <Row,>(column: Column<Row>): string => [column.align === "right" ? "number right" : "", column.wide ? "wide" : ""].join(" ").trim();

function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | undefined): readonly Row[] {
  const valueOf = columns.find((column) => column.key === sorting?.key)?.sort;
  if (valueOf === undefined || sorting === undefined) return rows;
  const direction = sorting.down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    return direction * (typeof left === "number" && typeof right === "number" ? left - right : String(left).localeCompare(String(right)));
  });
}

/** Reads an example table: `|` columns, first row the heading; `--` starts a comment. Ragged rows are refused. */
export function table<H extends string>(text: string): Record<H, string>[] {
  const rows = text
    .split("\n")
    .map((line) => line.replace(/--.*$/, "").trim())
    .filter((line) => line !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const [head = [], ...body] = rows;
  return body.map((cells, row) => {
    if (cells.length !== head.length) throw new Error(`row ${row + 1} has ${cells.length} cells, the heading has ${head.length}`);
    return Object.fromEntries(head.map((name, column) => [name, cells[column]])) as Record<H, string>;
  });
}

import type { Table } from "../../store/store";

interface Child {
  readonly id: string;
  readonly issueId: string;
}

/** Rows of one table by issue, in order of creation; built anew whenever the table was changed behind its back (journal replay). */
export class ChildIndex<Row extends Child> {
  private readonly ids = new Map<string, string[]>();
  private counted = 0;

  constructor(private readonly table: Table<Row>) {}

  of(issueId: string): Row[] {
    if (this.counted !== this.table.size) this.rebuild();
    return (this.ids.get(issueId) ?? []).flatMap((id) => this.table.get(id) ?? []);
  }

  added(row: Row): void {
    const known = this.ids.get(row.issueId);
    if (known === undefined) this.ids.set(row.issueId, [row.id]);
    else known.push(row.id);
    this.counted += 1;
  }

  removed(row: Row): void {
    const known = this.ids.get(row.issueId);
    if (known === undefined) return;
    const place = known.indexOf(row.id);
    if (place < 0) return;
    known.splice(place, 1);
    this.counted -= 1;
  }

  private rebuild(): void {
    this.ids.clear();
    this.counted = 0;
    for (const row of this.table.values()) this.added(row);
  }
}

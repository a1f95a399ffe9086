import { formatMoment } from "../../src/text/format";
import { nameOf } from "../../src/text/label";
import { usePage, useSay } from "../shared/page-context";
import { Table, type Column } from "../shared/table";

interface Move {
  readonly issue: string;
  readonly key: string;
  readonly target: string;
  readonly before: string;
  readonly after: string;
}

/** The due times that the edit would move, before it is saved. */
export function Moves({ moves, zone }: { readonly moves: readonly Move[]; readonly zone: string }) {
  const { language } = usePage();
  const say = useSay();
  if (moves.length === 0) return <output>{say("admin.moves.none")}</output>;
  const columns: Column<Move>[] = [
    { key: "issue", head: say("admin.moves.issue"), renderCell: (move) => move.key },
    { key: "target", head: say("admin.moves.target"), renderCell: (move) => nameOf(language, null, move.target, "metric") },
    { key: "before", head: say("admin.moves.before"), renderCell: (move) => formatMoment(language, move.before, zone) },
    { key: "after", head: say("admin.moves.after"), renderCell: (move) => formatMoment(language, move.after, zone) },
  ];
  return (
    <section aria-live="polite">
      <p>{say(moves.length === 1 ? "admin.moves.count.one" : "admin.moves.count", { count: moves.length, zone })}</p>
      <Table caption={say("admin.moves")} columns={columns} rows={moves} keyOf={(move) => `${move.issue}:${move.target}:${move.before}`} />
    </section>
  );
}

import { formatMoment } from "../../src/text/format";
import { usePage, useSay } from "../shared/page-context";
import { Table, type Column } from "../shared/table";

interface Move {
  readonly issue: string;
  readonly target: string;
  readonly before: string;
  readonly after: string;
}

/** The due times that the edit would move, before it is saved. */
export function Moves({ moves, zone }: { readonly moves: readonly Move[]; readonly zone: string }) {
  const { language } = usePage();
  const say = useSay();
  if (moves.length === 0) return <p role="status">{say("admin.moves.none")}</p>;
  const columns: Column<Move>[] = [
    { key: "issue", head: say("admin.moves.issue"), cell: (move) => move.issue },
    { key: "target", head: say("admin.moves.target"), cell: (move) => move.target },
    { key: "before", head: say("admin.moves.before"), cell: (move) => formatMoment(language, move.before, zone) },
    { key: "after", head: say("admin.moves.after"), cell: (move) => formatMoment(language, move.after, zone) },
  ];
  return (
    <div role="status">
      <p>{say(moves.length === 1 ? "admin.moves.count.one" : "admin.moves.count", { count: moves.length })}</p>
      <Table caption={say("admin.moves")} columns={columns} rows={moves} keyOf={(move) => `${move.issue}:${move.target}:${move.before}`} />
    </div>
  );
}

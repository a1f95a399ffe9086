import type { SheetView, TraceStep } from "../../src/app/api";
import type { Loaded } from "../../src/frontend/ask";
import { useSay } from "./page-context";
import { Problems } from "./problems";
import { Skeleton } from "./waiting";

/** The contract sheet in plain headings and points, so that it prints as it stands. */
export function ContractSheet({ loaded }: { readonly loaded: Loaded<SheetView> }) {
  const say = useSay();
  const { view, problems, reload } = loaded;
  return (
    <>
      <Problems problems={problems} title={say("contract-sheet.error")} onRetry={reload} />
      {view === null && problems.length === 0 && <Skeleton rows={6} words={say("contract-sheet.loading")} />}
      {view !== null && <Sheet view={view} />}
    </>
  );
}

/** A sentence ends with its mark; where the words carry none, with a full stop. A line to sign on has none. */
const ended = (text: string): string => (/[.:?_]$/.test(text) ? text : `${text}.`);

function Sheet({ view: { title, about, sections } }: { readonly view: SheetView }) {
  const say = useSay();
  const words = ({ code, facts }: TraceStep): string => say(`trace.${code}`, facts);
  return (
    <article className="sheet">
      <h2>{words(title)}</h2>
      {about.map((row, place) => (
        <p key={place}>{words(row)}</p>
      ))}
      {sections.map((section, place) => (
        <section key={place}>
          <h3>{words(section.title)}</h3>
          <ul>
            {section.points.map((point, at) => (
              <li key={at}>{point.map((row) => ended(words(row))).join(" ")}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

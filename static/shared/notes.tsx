import type { Statement } from "../../src/app/api";
import { withNames } from "../../src/text/label";
import { LinkedText } from "./linked-text";
import { usePage, useSay } from "./page-context";
import { usePartNames } from "./part-names";

/** Agreements and decisions of the period, in words; nothing where there are none. */
export function Notes({ statement }: { readonly statement: Statement }) {
  const { language } = usePage();
  const say = useSay();
  const names = usePartNames();
  const { notes = [], currency, timezone: zone } = statement;
  if (notes.length === 0) return null;
  return (
    <section className="notes">
      <h3>{say("notes.title")}</h3>
      <ul className="problems">
        {notes.map(({ code, facts }, place) => (
          <li key={place}>
            <LinkedText text={say(`trace.${code}`, withNames(language, { currency, zone, ...facts }, names))} />
          </li>
        ))}
      </ul>
    </section>
  );
}

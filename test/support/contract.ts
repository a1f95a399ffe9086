import { completeContract } from "../../src/core/contract/complete-contract";
import type { Contract } from "../../src/core/contract/contract";
import { PAIR } from "../scenario/pair";
import { changed } from "./change";

/** The contract of the published pair with some places changed: `term.until="2026-12-01" state="ended"`. */
export function contractWith(changes = ""): Contract {
  const [good] = PAIR.input.contracts;
  if (good === undefined) throw new Error("the pair has a contract");
  const written = (changes.match(/\S+=(?:"[^"]*"|\S+)/g) ?? []).reduce((document, change) => {
    const place = change.indexOf("=");
    return changed(document, change.slice(0, place), JSON.parse(change.slice(place + 1)));
  }, good);
  const complete = completeContract(written);
  if (!complete.ok) throw new Error(JSON.stringify(complete.problems));
  return complete.value;
}

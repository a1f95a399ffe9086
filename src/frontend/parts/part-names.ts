import { createContext, useContext } from "react";
import type { CategoryView, QuotaView } from "../../app/api";
import type { PartNames as Names } from "../../text/label";

/** What the contract in view calls its categories and quotas; reasons read it instead of ids. */
export const PartNames = createContext<Names | null>(null);

export const usePartNames = (): Names | null => useContext(PartNames);

type Labelled = Pick<CategoryView | QuotaView, "id" | "label">;
const labelled = (parts: readonly Labelled[]): Names["categories"] =>
  Object.fromEntries(parts.flatMap(({ id, label }) => (label === null ? [] : [[id, label]])));

export const namesIn = (view: { readonly categories: readonly Labelled[]; readonly quotas: readonly Labelled[] }): Names => ({
  categories: labelled(view.categories),
  quotas: labelled(view.quotas),
});

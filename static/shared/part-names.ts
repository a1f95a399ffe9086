import { createContext, useContext } from "react";
import type { Labels } from "../../src/app/api";

/** What the contract on the page calls its categories, quotas and fees; reasons and lines read it. */
export const PartNames = createContext<Labels>({ categories: {}, quotas: {}, fees: {} });

export const usePartNames = (): Labels => useContext(PartNames);

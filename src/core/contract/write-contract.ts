import { stringify } from "yaml";
import type { ContractDocument, ContractFile } from "./document";

const STYLE = { version: "1.2", lineWidth: 120, indentSeq: true, aliasDuplicateObjects: false } as const;

/** YAML that `readContracts` reads back to the same document, value for value. */
export const writeContract = (document: ContractDocument): string => stringify(document, STYLE);

/** Several contracts, with the calendars they name if given, as one file. */
export function writeContracts(file: ContractFile): string {
  const calendars = Object.keys(file.calendars).length > 0 ? { calendars: file.calendars } : {};
  return stringify({ ...calendars, contracts: file.contracts }, STYLE);
}

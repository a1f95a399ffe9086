import type { Contract } from "../../core/contract/contract";
import type { SeverityView } from "../api";

/** The severities a contract names, worst first, each with what its guide says of it (S38–S41). */
export const viewLevels = (contract: Contract | null): readonly SeverityView[] =>
  (contract?.sla?.levels ?? []).map((level, index) => ({ level, severity: index + 1, meaning: contract?.levelsGuide?.[level]?.meaning ?? null }));

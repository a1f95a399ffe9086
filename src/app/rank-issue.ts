/** Severity of an issue that nobody classified sorts behind every level. */
const UNCLASSIFIED = 9;

/**
 * Contract rank = f(severity, contract active today) (DESIGN §4): smaller sorts first, `1` … `9` by severity for customers with a
 * contract in force, `11` … `19` without one: contract first within a severity is the severity's own column, contract over severity this one.
 */
export const rankOf = (severity: number | null, active: boolean): number => (severity ?? UNCLASSIFIED) + (active ? 0 : 10);

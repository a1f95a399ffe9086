/** Key of the request that keeps one due date of an obligation; the issue that is created for it bears it too. */
export const obligationKey = (contract: string, obligation: string, due: string): string => `obligation.${contract}.${obligation}.${due}`;

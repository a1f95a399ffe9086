export const problemStatement: Readonly<Record<string, string>> = {};

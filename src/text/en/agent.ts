export const agent: Readonly<Record<string, string>> = {};

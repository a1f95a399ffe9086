export const statement: Readonly<Record<string, string>> = {};

export const problemApp: Readonly<Record<string, string>> = {};

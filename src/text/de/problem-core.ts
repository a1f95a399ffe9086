export const problemCore: Readonly<Record<string, string>> = {};

export const problemContract: Readonly<Record<string, string>> = {};

export const field: Readonly<Record<string, string>> = {};

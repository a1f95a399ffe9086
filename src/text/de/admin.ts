export const admin: Readonly<Record<string, string>> = {};

export const report: Readonly<Record<string, string>> = {};

export const trace: Readonly<Record<string, string>> = {};

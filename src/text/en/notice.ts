export const notice: Readonly<Record<string, string>> = {};

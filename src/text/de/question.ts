export const question: Readonly<Record<string, string>> = {};

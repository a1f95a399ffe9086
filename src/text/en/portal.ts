export const portal: Readonly<Record<string, string>> = {};

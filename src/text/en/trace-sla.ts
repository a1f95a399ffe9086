export const traceSla: Readonly<Record<string, string>> = {};

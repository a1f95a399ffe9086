/** Payloads come from browsers: what is not of the expected kind is refused before any work. */
export const isText = (value: unknown): value is string => typeof value === "string" && value !== "" && value.length <= 500;

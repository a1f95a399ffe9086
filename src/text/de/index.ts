import { admin } from "./admin";
import { everywhere } from "./everywhere";

/** Every word of the product in one language; each file has one owner, keys never repeat (tested). */
export const de: Readonly<Record<string, string>> = { ...everywhere, ...admin };

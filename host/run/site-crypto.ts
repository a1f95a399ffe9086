import * as nodeCrypto from "node:crypto";
import type { Chance } from "../site/chance";

/** Random ids and bytes from the site's seed, so a site lived again has the same ids; hashes are the real ones. */
export function siteCrypto(luck: Chance): { readonly node: typeof nodeCrypto; readonly web: Crypto } {
  const randomBytes = (size: number, done?: (error: Error | null, bytes: Buffer) => void): Buffer => {
    const bytes = Buffer.from(luck.bytes(size));
    done?.(null, bytes);
    return bytes;
  };
  const getRandomValues = <T extends ArrayBufferView | null>(target: T): T => {
    if (target !== null) new Uint8Array(target.buffer, target.byteOffset, target.byteLength).set(luck.bytes(target.byteLength));
    return target;
  };
  const randomUUID = (): nodeCrypto.UUID => luck.uuid() as nodeCrypto.UUID;
  const web = { subtle: nodeCrypto.webcrypto.subtle, getRandomValues, randomUUID } as unknown as Crypto;
  return { node: { ...nodeCrypto, randomUUID, randomBytes, getRandomValues, webcrypto: web } as unknown as typeof nodeCrypto, web };
}

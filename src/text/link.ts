/** A piece of what somebody wrote: plain, or a web address that may be opened. */
export interface TextPart {
  readonly text: string;
  /** `https://…` only: nothing that runs code, nothing unencrypted. */
  readonly href: string | null;
}

const ADDRESS = /https:\/\/[^\s<>"'`\\]+/g;
/** Marks that end a sentence rather than an address. */
const TRAILING = /[.,;:!?)\]}»“”]+$/;

/** What somebody typed, cut into plain pieces and https addresses; an address that cannot be read as one stays plain. */
export function linkParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const address = found[0].replace(TRAILING, "");
    if (!isSafe(address)) continue;
    if (found.index > done) parts.push({ text: text.slice(done, found.index), href: null });
    parts.push({ text: address, href: address });
    done = found.index + address.length;
  }
  return done < text.length || parts.length === 0 ? [...parts, { text: text.slice(done), href: null }] : parts;
}

/** No name and password in front of the host: what is shown is where it leads. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return protocol === "https:" && hostname.includes(".") && username === "" && password === "";
}

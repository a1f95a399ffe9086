import type { Contract, Fee } from "./contract";

/**
 * The fees a contract bills. A fee that pays for a part is due while such a part is ordered and not included with another
 * ordered part (S8, S9); a fee that no part names, or that a channel names too, is always due.
 */
export function feesDue({ fees, components = [], channels = [] }: Contract): readonly Fee[] {
  const ordered = new Set(components.flatMap(({ id, ordered: isOrdered }) => (isOrdered ? [id] : [])));
  return fees.filter(({ id }) => {
    const paid = components.filter(({ fee }) => fee === id);
    if (paid.length === 0 || channels.some(({ fee }) => fee === id)) return true;
    return paid.some((part) => ordered.has(part.id) && !(part.includedWith ?? []).some((other) => ordered.has(other)));
  });
}

/** A copy of `value` in which the place at `path` (`sla.targets[0].within`) holds `next`; undefined removes it. */
export function changed<T>(value: T, path: string, next: unknown): T {
  const copy: unknown = structuredClone(value);
  const keys = [...path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
  const last = keys.pop();
  let place = copy as Record<string | number, unknown>;
  for (const key of keys) place = place[key] as Record<string | number, unknown>;
  if (last === undefined) throw new Error("a change needs a path");
  if (next === undefined) delete place[last];
  else place[last] = next;
  return copy as T;
}

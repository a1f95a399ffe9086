import { linkParts } from "../../src/text/link";

const LINKS: readonly (readonly [typed: string, opened: readonly string[], why: string])[] = [
  ["Mail von Frau Huber, 9:40", [], "no address"],
  ["siehe https://wiki.example/backup/12.", ["https://wiki.example/backup/12"], "the full stop ends the sentence"],
  ["(https://wiki.example/a) und https://wiki.example/b?x=1&y=2", ["https://wiki.example/a", "https://wiki.example/b?x=1&y=2"], "brackets are not part of it"],
  ["http://wiki.example/a", [], "not encrypted"],
  ["javascript:alert(1) data:text/html,x", [], "nothing that runs"],
  ["https://bank.example@evil.example/", [], "a name in front of the host leads elsewhere than it looks"],
  ["https://localhost/x", [], "no host that others reach"],
  ['https://a.example/"onclick="x', ["https://a.example/"], "a quotation mark ends it"],
  ["https://", [], "no host at all"],
];

test.each(LINKS)("%s: opens %j, %s", (typed, opened) => {
  const parts = linkParts(typed);
  expect(parts.flatMap(({ href }) => href ?? [])).toEqual(opened);
  expect(parts.map(({ text }) => text).join("")).toBe(typed);
  expect(parts.every(({ href, text }) => href === null || href === text)).toBe(true);
});

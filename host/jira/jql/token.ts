import { refused } from "../wire/refusal";

export interface Token {
  readonly kind: "word" | "text" | "mark";
  readonly text: string;
}

export const jqlError = (message: string): Error => refused(400, [`Error in the JQL Query: ${message}`]);

const MARKS = ["!=", "!~", ">=", "<=", "=", "~", ">", "<", "(", ")", ","];

function quoted(jql: string, start: number): { token: Token; end: number } {
  const quote = jql[start];
  let text = "";
  for (let at = start + 1; at < jql.length; at += 1) {
    const letter = jql[at] ?? "";
    if (letter === quote) return { token: { kind: "text", text }, end: at + 1 };
    if (letter === "\\") at += 1;
    text += jql[at] ?? "";
  }
  throw jqlError(`The quoted string '${text}' has not been completed. (line 1, character ${start + 1})`);
}

/** Splits JQL into words, quoted texts and marks; an unfinished string is 400. */
export function tokensOf(jql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < jql.length) {
    const rest = jql.slice(at);
    const letter = jql[at] ?? "";
    const mark = MARKS.find((one) => rest.startsWith(one));
    if (/\s/.test(letter)) at += 1;
    else if (letter === '"' || letter === "'") {
      const { token, end } = quoted(jql, at);
      tokens.push(token);
      at = end;
    } else if (mark !== undefined) {
      tokens.push({ kind: "mark", text: mark });
      at += mark.length;
    } else {
      const word = /^[^\s()=!<>~,"']+/.exec(rest)?.[0] ?? letter;
      tokens.push({ kind: "word", text: word });
      at += word.length;
    }
  }
  return tokens;
}

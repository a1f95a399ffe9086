import { jqlError, tokensOf, type Token } from "./token";

export type Operand = { readonly kind: "text"; readonly text: string } | { readonly kind: "call"; readonly name: string } | { readonly kind: "empty" };

export type Operator = "=" | "!=" | "~" | "!~" | ">" | ">=" | "<" | "<=" | "in" | "not in" | "is" | "is not";

export type Clause =
  | { readonly kind: "and" | "or"; readonly parts: readonly Clause[] }
  | { readonly kind: "not"; readonly part: Clause }
  | { readonly kind: "test"; readonly field: string; readonly operator: Operator; readonly operands: readonly Operand[] }
  /** Bare words: Jira answers them as a text search. */
  | { readonly kind: "words"; readonly text: string };

export interface Order {
  readonly field: string;
  readonly descending: boolean;
}

export interface Query {
  readonly where: Clause | null;
  readonly order: readonly Order[];
}

/** Sort keys a query may name. */
const ORDERS = 7;

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  query(): Query {
    const where = this.tokens.length === 0 || this.isWord("order") ? null : this.or();
    const order: Order[] = [];
    if (this.takeWord("order")) {
      if (!this.takeWord("by")) throw jqlError("Expecting 'by' after 'order'.");
      do order.push(this.order());
      while (this.takeMark(","));
    }
    const rest = this.tokens[this.at];
    if (rest !== undefined) throw jqlError(`Expecting either 'OR' or 'AND' but got '${rest.text}'.`);
    if (order.length > ORDERS) throw jqlError(`The maximum number of ORDER BY fields is ${ORDERS}.`);
    return { where, order };
  }

  private order(): Order {
    const field = this.next("a field name").text;
    const descending = this.takeWord("desc");
    if (!descending) this.takeWord("asc");
    return { field, descending };
  }

  private or(): Clause {
    const parts = [this.and()];
    while (this.takeWord("or")) parts.push(this.and());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "or", parts };
  }

  private and(): Clause {
    const parts = [this.not()];
    while (this.takeWord("and")) parts.push(this.not());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "and", parts };
  }

  private not(): Clause {
    if (this.takeWord("not")) return { kind: "not", part: this.not() };
    if (!this.takeMark("(")) return this.test();
    const inner = this.or();
    if (!this.takeMark(")")) throw jqlError("Expecting ')' before the end of the query.");
    return inner;
  }

  private test(): Clause {
    const start = this.at;
    const field = this.next("a field name").text;
    const operator = this.operator();
    if (operator === undefined) return this.words(start, field);
    if (operator === "in" || operator === "not in") return { kind: "test", field, operator, operands: this.list() };
    return { kind: "test", field, operator, operands: [this.operand()] };
  }

  private words(start: number, first: string): Clause {
    const texts = [first];
    for (let token = this.tokens[this.at]; token !== undefined && token.kind !== "mark" && !this.isWord("order"); token = this.tokens[this.at]) {
      texts.push(token.text);
      this.at += 1;
    }
    if (this.tokens[this.at]?.kind === "mark" && this.tokens[this.at]?.text !== ")")
      throw jqlError(`Unexpected '${this.tokens[this.at]?.text}' after '${this.tokens[start]?.text}'.`);
    return { kind: "words", text: texts.join(" ") };
  }

  private operator(): Operator | undefined {
    const token = this.tokens[this.at];
    if (token?.kind === "mark" && !["(", ")", ","].includes(token.text)) {
      this.at += 1;
      return token.text as Operator;
    }
    if (this.takeWord("in")) return "in";
    if (this.isWord("not") && this.tokens[this.at + 1]?.text.toLowerCase() === "in") {
      this.at += 2;
      return "not in";
    }
    if (this.takeWord("is")) return this.takeWord("not") ? "is not" : "is";
    return undefined;
  }

  private list(): Operand[] {
    if (!this.takeMark("(")) throw jqlError("Expecting '(' after 'in'.");
    const operands: Operand[] = [];
    do operands.push(this.operand());
    while (this.takeMark(","));
    if (!this.takeMark(")")) throw jqlError("Expecting ')' at the end of the list.");
    return operands;
  }

  private operand(): Operand {
    const token = this.next("a value");
    if (token.kind === "word" && this.takeMark("(")) {
      if (!this.takeMark(")")) throw jqlError(`The function '${token.text}' takes no arguments here.`);
      return { kind: "call", name: token.text.toLowerCase() };
    }
    if (token.kind === "word" && ["empty", "null"].includes(token.text.toLowerCase())) return { kind: "empty" };
    return { kind: "text", text: token.text };
  }

  private next(what: string): Token {
    const token = this.tokens[this.at];
    if (token === undefined || token.kind === "mark")
      throw jqlError(token === undefined ? `Expecting ${what} at the end of the query.` : `Expecting ${what} but got '${token.text}'.`);
    this.at += 1;
    return token;
  }

  private isWord(word: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "word" && token.text.toLowerCase() === word;
  }

  private takeWord(word: string): boolean {
    const found = this.isWord(word);
    if (found) this.at += 1;
    return found;
  }

  private takeMark(mark: string): boolean {
    const token = this.tokens[this.at];
    const found = token?.kind === "mark" && token.text === mark;
    if (found) this.at += 1;
    return found;
  }
}

export const parseJql = (jql: string): Query => new Parser(tokensOf(jql)).query();

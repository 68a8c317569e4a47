import { LexError } from "../lex-error.ts";

/** A value that a condition reads; null when it is unset, and a list for slots with several values. */
export type ConditionValue = string | readonly string[] | null;
export type ReadReference = (reference: string) => ConditionValue;

const tokens =
  /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\{[^}]+\}|\[[^\]]+\]|#[\w.-]+|\$\.[\w.[\]-]+)|(!=|<=|>=|=|<|>|&&|\|\||!|\(|\)|,)|([\w.+-]+))/y;

type Token = { readonly kind: "text" | "reference" | "sign" | "word"; readonly text: string };

/**
 * Is an expression of a conditional branch true? Comparisons with a reference on the left, `AND`/`&&`, `OR`/`||`,
 * `NOT`/`!`, brackets, and `CONTAINS`. A comparison with an unset reference is not true. Throws `ValidationException`.
 * https://docs.aws.amazon.com/lexv2/latest/dg/expression-language.html
 */
export function isTrue(expression: string, read: ReadReference): boolean {
  const reader = new Reader(tokenise(expression), read);
  const value = reader.either();
  reader.end();
  return value;
}

function tokenise(expression: string): Token[] {
  const found: Token[] = [];
  tokens.lastIndex = 0;
  while (tokens.lastIndex < expression.trimEnd().length) {
    const match = tokens.exec(expression);
    if (!match) throw notUnderstood(expression);
    const [, quoted, reference, sign, word] = match;
    if (quoted !== undefined) found.push({ kind: "text", text: quoted.slice(1, -1).replace(/\\(.)/g, "$1") });
    else if (reference !== undefined) found.push({ kind: "reference", text: reference });
    else if (sign !== undefined) found.push({ kind: "sign", text: sign });
    else found.push({ kind: "word", text: word ?? "" });
  }
  return found;
}

const notUnderstood = (expression: string): LexError =>
  new LexError("ValidationException", `Condition not understood: ${expression}`);

/** Reads by precedence: OR over AND over NOT over a comparison. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #read: ReadReference;
  #at = 0;

  constructor(all: readonly Token[], read: ReadReference) {
    this.#tokens = all;
    this.#read = read;
  }

  either(): boolean {
    let value = this.#both();
    while (this.#take("||") || this.#take("OR")) value = this.#both() || value;
    return value;
  }

  #both(): boolean {
    let value = this.#negated();
    while (this.#take("&&") || this.#take("AND")) value = this.#negated() && value;
    return value;
  }

  #negated(): boolean {
    if (this.#take("!") || this.#take("NOT")) return !this.#negated();
    if (!this.#take("(")) return this.#comparison();
    const value = this.either();
    if (!this.#take(")")) throw this.#fault();
    return value;
  }

  #comparison(): boolean {
    const left = this.#next();
    if (left.kind === "word" && /^(true|false)$/i.test(left.text)) return left.text.toLowerCase() === "true";
    if (left.kind !== "reference") throw this.#fault();
    const operator = this.#next().text.toUpperCase();
    const right = this.#next();
    const constant = right.kind === "reference" ? this.#read(right.text) : right.text;
    const value = this.#read(left.text);
    const compared = comparisons[operator];
    if (!compared || right.kind === "sign") throw this.#fault();
    if (typeof constant !== "string" && operator !== "IS") return false;
    return compared(value, typeof constant === "string" ? constant : "");
  }

  end(): void {
    if (this.#at < this.#tokens.length || this.#tokens.length === 0) throw this.#fault();
  }

  #next(): Token {
    const token = this.#tokens[this.#at];
    if (!token) throw this.#fault();
    this.#at += 1;
    return token;
  }

  #take(text: string): boolean {
    const token = this.#tokens[this.#at];
    const fits =
      token !== undefined &&
      (token.kind === "sign" || token.kind === "word") &&
      token.text.toUpperCase() === text;
    if (fits) this.#at += 1;
    return fits;
  }

  #fault(): LexError {
    return notUnderstood(this.#tokens.map(({ text }) => text).join(" "));
  }
}

const single =
  (fits: (order: number) => boolean) =>
  (value: ConditionValue, constant: string): boolean =>
    value !== null && fits(order(typeof value === "string" ? value : value.join(", "), constant));

const comparisons: Readonly<Record<string, (value: ConditionValue, constant: string) => boolean>> = {
  "=": single((sign) => sign === 0),
  "!=": single((sign) => sign !== 0),
  "<": single((sign) => sign < 0),
  "<=": single((sign) => sign <= 0),
  ">": single((sign) => sign > 0),
  ">=": single((sign) => sign >= 0),
  CONTAINS: (value, constant) =>
    (typeof value === "string" ? [value] : (value ?? [])).some((each) => order(each, constant) === 0),
  // `{slot} IS null` is written in some bots for "not filled".
  IS: (value, constant) => /^null$/i.test(constant) && value === null,
};

/** Numbers as numbers, dates as dates (ISO texts sort by time), all else without regard to small and capital letters. */
function order(left: string, right: string): number {
  const numbers = [left, right].map((each) => (/^\s*[-+]?\d+(\.\d+)?\s*$/.test(each) ? Number(each) : null));
  const [a = null, b = null] = numbers;
  if (a !== null && b !== null) return Math.sign(a - b);
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  return first === second ? 0 : first < second ? -1 : 1;
}

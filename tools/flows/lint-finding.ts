export type Severity = "error" | "warning" | "info";

/** Keys and indexes from the top of a JSON file. */
export type JsonPath = readonly (string | number)[];

/** What a rule found wrong. */
export interface Problem {
  readonly at: JsonPath;
  /** The action, intent or slot it is about. */
  readonly subject: string | null;
  readonly message: string;
  /** What to do about it, in plain words. */
  readonly hint: string;
  /** When it differs from its rule's. */
  readonly severity?: Severity;
}

/** A problem at its place: what is printed, and one entry of `--json`. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** e.g. `$.Actions[3].Parameters.Text` */
  readonly path: string;
  readonly subject: string | null;
  readonly message: string;
  readonly hint: string;
}

/** What came of one file or one bot. */
export interface Linted {
  readonly name: string;
  readonly findings: readonly Finding[];
}

export const asText = (path: JsonPath): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return /^[\w-]+$/.test(step) ? `${text}.${step}` : `${text}[${JSON.stringify(step)}]`;
  }, "$");

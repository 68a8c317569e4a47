/** What may be logged of a fault: ids and codes. There is no field for a body, a message or a name. */
export interface Fault {
  /** The function or route. */
  readonly at: string;
  /** A stable code of ours, or the error's class. */
  readonly code: string;
  readonly contactId?: string | undefined;
}

/** A code such as `audit.contended`, alone or before a colon; anything else in an error's message may quote a record. */
const codeForm = /^([a-z]+(?:[A-Z][a-z]+)*\.[a-zA-Z]+)(?::|$)/;

/** The most that may be said of an error. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = codeForm.exec(error.message)?.[1];
  if (code !== undefined) return code;
  return error.name === "Error" ? error.constructor.name : error.name;
}

/** One JSON line to the function's log. */
export function logFault({ at, code, contactId }: Fault): void {
  const line = JSON.stringify({ level: "error", at, code, contactId });
  process.stderr.write(`${line}\n`);
}

/** The runtime's own errors, by the names of the Lex interface. */
export class LexError extends Error {
  readonly code:
    | "ValidationException"
    | "ResourceNotFoundException"
    | "DependencyFailedException"
    | "NotImplementedException";
  /** How a function failed: bots may say one thing when it failed and another when it took too long. */
  readonly hookFailure: "failure" | "timeout" | null;

  constructor(code: LexError["code"], message: string, hookFailure: LexError["hookFailure"] = null) {
    super(message);
    this.name = code;
    this.code = code;
    this.hookFailure = hookFailure;
  }
}

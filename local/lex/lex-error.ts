/** The runtime's own errors, by the names of the Lex interface. */
export class LexError extends Error {
  readonly code:
    | "ValidationException"
    | "ResourceNotFoundException"
    | "DependencyFailedException"
    | "NotImplementedException";

  constructor(code: LexError["code"], message: string) {
    super(message);
    this.name = code;
    this.code = code;
  }
}

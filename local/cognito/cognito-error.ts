/** Refusals in Cognito's own codes; clients tell them apart by `code`. */
export type CognitoErrorCode =
  | "NotAuthorizedException"
  | "InvalidParameterException"
  | "InvalidPasswordException"
  | "ResourceNotFoundException"
  | "SerializationException"
  | "NotImplementedException";

export class CognitoError extends Error {
  readonly code: CognitoErrorCode;
  constructor(code: CognitoErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** One answer for a wrong password and for a user that does not exist: the pool hides who has an account. */
export const wrongCredentials = (): CognitoError =>
  new CognitoError("NotAuthorizedException", "Incorrect username or password.");

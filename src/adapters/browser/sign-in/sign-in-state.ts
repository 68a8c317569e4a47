/** Why the last attempt did not succeed. The words for each are the page's. */
export type SignInError =
  | "wrongCredentials"
  | "passwordPolicy"
  | "tooManyAttempts"
  /** The sign-in took too long, or was ended elsewhere: start again. */
  | "expired"
  | "unreachable"
  /** The service asks for something this page cannot do, e.g. a second factor. */
  | "unsupported"
  | "failed";

/** Where the person stands. A command exists only in the state that allows it; none of them rejects. */
export type SignInState =
  | { readonly status: "checking" }
  | {
      readonly status: "signedOut";
      readonly error: SignInError | null;
      /** An attempt is under way: commands are ignored until it ends. */
      readonly isBusy: boolean;
      readonly signIn: (username: string, password: string) => Promise<void>;
    }
  | {
      readonly status: "newPassword";
      readonly error: SignInError | null;
      readonly isBusy: boolean;
      readonly submit: (password: string) => Promise<void>;
      readonly cancel: () => void;
    }
  | {
      readonly status: "signedIn";
      readonly username: string;
      readonly groups: readonly string[];
      /** Ends this sign-in here and at the service; `everywhere` on every device. */
      readonly signOut: (everywhere?: "everywhere") => Promise<void>;
    };

/** The codes Cognito and Amplify throw, by what they mean to a person. */
const meanings: Readonly<Record<string, SignInError>> = {
  NotAuthorizedException: "wrongCredentials",
  UserNotFoundException: "wrongCredentials",
  EmptySignInUsername: "wrongCredentials",
  EmptySignInPassword: "wrongCredentials",
  InvalidPasswordException: "passwordPolicy",
  EmptyChallengeResponse: "passwordPolicy",
  LimitExceededException: "tooManyAttempts",
  TooManyRequestsException: "tooManyAttempts",
  SignInException: "expired",
  NetworkError: "unreachable",
};

/** What an error thrown by Amplify means. While a new password is asked for, "not authorized" is a session too old. */
export function meaningOf(error: unknown, during: "signIn" | "newPassword"): SignInError {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAuthorizedException" && during === "newPassword") return "expired";
  return meanings[name] ?? "failed";
}

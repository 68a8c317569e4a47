import { CognitoError } from "./cognito-error.ts";

const rules: readonly { readonly broken: (password: string) => boolean; readonly words: string }[] = [
  { broken: (password) => password.length < 12, words: "Password not long enough" },
  { broken: (password) => !/[a-z]/.test(password), words: "Password must have lowercase characters" },
  { broken: (password) => !/[A-Z]/.test(password), words: "Password must have uppercase characters" },
  { broken: (password) => !/\d/.test(password), words: "Password must have numeric characters" },
  { broken: (password) => !/[^A-Za-z0-9]/.test(password), words: "Password must have symbol characters" },
];

/** The pool's policy: twelve characters of all four kinds. Throws in Cognito's words. */
export function assertPasswordPolicy(password: string): void {
  const rule = rules.find((each) => each.broken(password));
  if (rule)
    throw new CognitoError("InvalidPasswordException", `Password did not conform with policy: ${rule.words}`);
}

import { confirmSignIn, fetchAuthSession, signIn, signOut } from "aws-amplify/auth";
import { Hub } from "aws-amplify/utils";
import type { Outputs } from "#contract/outputs.ts";
import { configureAmplify } from "./configure-amplify.ts";
import type { TokenStorage } from "./configure-amplify.ts";
import { meaningOf } from "./sign-in-state.ts";
import type { SignInError, SignInState } from "./sign-in-state.ts";

/** Who is signed in, for `useSyncExternalStore`, and the token for our own API. */
export interface SignIn {
  readonly getSnapshot: () => SignInState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** A fresh access token; null when nobody is signed in. Rejects when it has expired and cannot be renewed now. */
  readonly token: () => Promise<string | null>;
}

/** Signs in against the user pool named in the outputs; picks up a sign-in that this tab already has. */
export function createSignIn(outputs: Outputs, storage: TokenStorage = window.sessionStorage): SignIn {
  configureAmplify(outputs, storage);
  const store = createStore();

  const showSignedOut = (error: SignInError | null, isBusy = false): void =>
    store.set({ status: "signedOut", error, isBusy, signIn: attempt });

  const showNewPassword = (error: SignInError | null, isBusy = false): void =>
    store.set({
      status: "newPassword",
      error,
      isBusy,
      submit,
      cancel: () => showSignedOut(null),
    });

  const showSignedIn = async (): Promise<void> => {
    const person = await whoIsSignedIn();
    if (!person) return showSignedOut("expired");
    store.set({ status: "signedIn", ...person, signOut: leave });
  };

  const attempt = async (username: string, password: string): Promise<void> => {
    if (store.isBusy()) return;
    showSignedOut(null, true);
    try {
      const { nextStep } = await signIn({ username, password });
      if (nextStep.signInStep === "DONE") return await showSignedIn();
      if (nextStep.signInStep === "CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED") return showNewPassword(null);
      showSignedOut("unsupported");
    } catch (error) {
      showSignedOut(meaningOf(error, "signIn"));
    }
  };

  const submit = async (password: string): Promise<void> => {
    if (store.isBusy()) return;
    showNewPassword(null, true);
    try {
      const { isSignedIn } = await confirmSignIn({ challengeResponse: password });
      if (isSignedIn) await showSignedIn();
      else showSignedOut("unsupported");
    } catch (error) {
      const meaning = meaningOf(error, "newPassword");
      if (meaning === "passwordPolicy" || meaning === "unreachable") showNewPassword(meaning);
      else showSignedOut(meaning);
    }
  };

  const leave = async (everywhere?: "everywhere"): Promise<void> => {
    await signOut({ global: everywhere === "everywhere" });
    showSignedOut(null);
  };

  followSession(store, showSignedOut);
  void pickUp(showSignedIn, showSignedOut);
  return { getSnapshot: store.get, subscribe: store.subscribe, token };
}

async function token(): Promise<string | null> {
  const session = await fetchAuthSession();
  return session.tokens?.accessToken.toString() ?? null;
}

async function pickUp(showSignedIn: () => Promise<void>, showSignedOut: ShowSignedOut): Promise<void> {
  try {
    if ((await token()) === null) showSignedOut(null);
    else await showSignedIn();
  } catch (error) {
    showSignedOut(meaningOf(error, "signIn"));
  }
}

/** A refresh that the service refuses means the sign-in was ended elsewhere. */
function followSession(store: Store, showSignedOut: ShowSignedOut): void {
  Hub.listen("auth", ({ payload }) => {
    if (payload.event !== "tokenRefresh_failure" || store.get().status !== "signedIn") return;
    if (payload.data?.error?.name === "NotAuthorizedException") showSignedOut("expired");
  });
}

async function whoIsSignedIn(): Promise<{ username: string; groups: readonly string[] } | null> {
  const { tokens } = await fetchAuthSession();
  const payload = tokens?.accessToken.payload;
  const username = payload?.["username"];
  const groups = payload?.["cognito:groups"];
  if (typeof username !== "string") return null;
  return { username, groups: Array.isArray(groups) ? groups.map(String) : [] };
}

type ShowSignedOut = (error: SignInError | null) => void;

interface Store {
  readonly get: () => SignInState;
  readonly set: (next: SignInState) => void;
  readonly isBusy: () => boolean;
  readonly subscribe: (onChange: () => void) => () => void;
}

function createStore(): Store {
  let state: SignInState = { status: "checking" };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
    isBusy: () => "isBusy" in state && state.isBusy,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

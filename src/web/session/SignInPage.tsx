import { useState } from "react";
import type { FormEvent } from "react";
import { Button } from "#web/kit/Button.tsx";
import { TextField } from "#web/kit/TextField.tsx";
import { Brand } from "./Brand.tsx";
import type { Session } from "./session.ts";
import "./sign-in.css";

type SignInState = ReturnType<Session["signIn"]["getSnapshot"]>;
type SignedOut = Extract<SignInState, { status: "signedOut" }>;
type NewPassword = Extract<SignInState, { status: "newPassword" }>;

const words: Record<NonNullable<SignedOut["error"]>, string> = {
  wrongCredentials: "The username or the password is not right.",
  passwordPolicy: "Use at least 12 characters, with capital and small letters, a digit and a sign.",
  tooManyAttempts: "Too many attempts. Wait a few minutes, then try again.",
  expired: "Your sign-in has ended. Sign in again.",
  unreachable: "The sign-in service cannot be reached. Check the network and try again.",
  unsupported: "Your account asks for a step that this page does not know. Ask your supervisor.",
  failed: "Signing in did not work. Try again.",
};

/** Signing in, and choosing a new password where one is asked for. */
export function SignInPage({ state }: { readonly state: Exclude<SignInState, { status: "signedIn" }> }) {
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <Brand />
        {state.status === "checking" ? <output>Looking for your sign-in</output> : null}
        {state.status === "signedOut" ? <Credentials state={state} /> : null}
        {state.status === "newPassword" ? <ChoosePassword state={state} /> : null}
      </div>
    </main>
  );
}

function Credentials({ state }: { readonly state: SignedOut }) {
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void state.signIn(username.trim(), password);
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <h1>Sign in</h1>
      <TextField label="Username" value={username} onChange={setUsername} autoComplete="username" required />
      <TextField
        label="Password"
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        required
      />
      <Problem error={state.error} />
      <Button type="submit" look="primary" isDisabled={state.isBusy}>
        {state.isBusy ? "Signing in" : "Sign in"}
      </Button>
    </form>
  );
}

function ChoosePassword({ state }: { readonly state: NewPassword }) {
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void state.submit(password);
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <h1>Choose a new password</h1>
      <p className="muted">It is your first sign-in. {words.passwordPolicy}</p>
      <TextField
        label="New password"
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        required
      />
      <Problem error={state.error} />
      <Button type="submit" look="primary" isDisabled={state.isBusy}>
        Set password
      </Button>
      <Button look="quiet" onPress={state.cancel}>
        Back to sign-in
      </Button>
    </form>
  );
}

/** Always there, so that what is wrong is read out when it comes and nothing moves. */
function Problem({ error }: { readonly error: SignedOut["error"] }) {
  return (
    <p className="sign-in-problem" role="alert">
      {error ? words[error] : ""}
    </p>
  );
}

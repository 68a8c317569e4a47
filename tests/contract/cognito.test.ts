import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  fetchAuthSession,
  fetchUserAttributes,
  getCurrentUser,
  signUp,
  updatePassword,
} from "aws-amplify/auth";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSignIn } from "#adapters/browser/sign-in/sign-in.ts";
import type { SignIn } from "#adapters/browser/sign-in/sign-in.ts";
import { randomIds } from "#adapters/server/system-clock.ts";
import type { Clock } from "#journey/clock.ts";
import { createCognito, localPool } from "#local/cognito/create-cognito.ts";
import type { Cognito } from "#local/cognito/create-cognito.ts";
import { localPassword, localUsers } from "#local/instance.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { outputsFor } from "./outputs-for.ts";
import { memoryStorage } from "./memory-storage.ts";

const folder = mkdtempSync(join(tmpdir(), "careline-cognito-"));
let ahead = 0;
const clock: Clock = { now: () => new Date(Date.now() + ahead) };
let cognito: Cognito;
let running: Running;

const open = (): Cognito =>
  createCognito({ folder, ...localPool, clock, ids: randomIds, users: localUsers, password: localPassword });

const page = (storage = memoryStorage()): SignIn => createSignIn(outputsFor({ page: running.port }), storage);

const settled = async (signIn: SignIn) => {
  await vi.waitFor(() => expect(signIn.getSnapshot().status).not.toBe("checking"));
  return signIn.getSnapshot();
};

const enter = async (signIn: SignIn, username: string, password: string) => {
  const state = await settled(signIn);
  if (state.status !== "signedOut") throw new Error(`expected to be signed out, was ${state.status}`);
  await state.signIn(username, password);
  return signIn.getSnapshot();
};

beforeEach(async () => {
  ahead = 0;
  cognito = open();
  running = await serve({ app: cognito.app }, 0);
});
afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the user pool under the unmodified aws-amplify", () => {
  test("an agent signs in with Secure Remote Password and carries their groups", async () => {
    const signIn = page();
    const state = await enter(signIn, "ana", localPassword);
    expect(state).toMatchObject({ status: "signedIn", username: "ana", groups: ["agent", "team:alpha"] });
    const claims = cognito.verify((await signIn.token())!);
    expect(claims).toMatchObject({
      username: "ana",
      "cognito:groups": ["agent", "team:alpha"],
      iss: cognito.issuer,
    });
    expect(await getCurrentUser()).toMatchObject({ username: "ana" });
    expect(await fetchUserAttributes()).toMatchObject({ email: "ana@careline.example", name: "Ana Alvarez" });
  });

  test("a wrong password and an unknown user get the same answer", async () => {
    const wrong = await enter(page(), "ana", "not the password");
    const unknown = await enter(page(), "nobody", localPassword);
    const inherited = await enter(page(), "constructor", localPassword);
    for (const state of [wrong, unknown, inherited])
      expect(state).toMatchObject({ status: "signedOut", error: "wrongCredentials", isBusy: false });
  });

  test("a first sign-in asks for a new password, holds it to the policy, and it is the password from then on", async () => {
    const signIn = page();
    const asked = await enter(signIn, "noor", localPassword);
    if (asked.status !== "newPassword") throw new Error(asked.status);
    await asked.submit("short");
    const refused = signIn.getSnapshot();
    if (refused.status !== "newPassword") throw new Error(refused.status);
    expect(refused.error).toBe("passwordPolicy");
    await refused.submit("Another-Password-7");
    expect(signIn.getSnapshot()).toMatchObject({ status: "signedIn", username: "noor" });
    expect(await enter(page(), "noor", localPassword)).toMatchObject({ error: "wrongCredentials" });
    expect(await enter(page(), "noor", "Another-Password-7")).toMatchObject({ status: "signedIn" });
  });

  test("an expired access token is no longer accepted, and the page renews it by itself", async () => {
    const storage = memoryStorage();
    const first = page(storage);
    await enter(first, "sam", localPassword);
    const old = (await first.token())!;
    ahead = 61 * 60 * 1000;
    expect(cognito.verify(old)).toBeNull();
    await fetchAuthSession({ forceRefresh: true });
    const renewed = (await first.token())!;
    expect(renewed).not.toBe(old);
    expect(cognito.verify(renewed)).toMatchObject({ username: "sam", "cognito:groups": ["supervisor"] });
  });

  test("a reloaded page is still signed in; a new tab is not", async () => {
    const storage = memoryStorage();
    await enter(page(storage), "ben", localPassword);
    expect(await settled(page(storage))).toMatchObject({ status: "signedIn", username: "ben" });
    expect(await settled(page())).toMatchObject({ status: "signedOut", error: null });
  });

  test("after signing out the refresh token is worth nothing", async () => {
    const storage = memoryStorage();
    const signIn = page(storage);
    const state = await enter(signIn, "ana", localPassword);
    const kept = memoryStorage(storage);
    if (state.status !== "signedIn") throw new Error(state.status);
    await state.signOut();
    expect(signIn.getSnapshot()).toMatchObject({ status: "signedOut", error: null });
    const thief = page(kept);
    await settled(thief);
    await fetchAuthSession({ forceRefresh: true });
    expect(thief.getSnapshot()).toMatchObject({ status: "signedOut", error: "expired" });
  });

  test("signing out everywhere ends the sign-ins of other tabs too", async () => {
    const other = memoryStorage();
    await enter(page(other), "ana", localPassword);
    const here = await enter(page(), "ana", localPassword);
    if (here.status !== "signedIn") throw new Error(here.status);
    await here.signOut("everywhere");
    const otherTab = page(other);
    await settled(otherTab);
    await expect(fetchUserAttributes()).rejects.toMatchObject({ name: "NotAuthorizedException" });
  });

  test("a signed-in user changes their password", async () => {
    await enter(page(), "lin", localPassword);
    await updatePassword({ oldPassword: localPassword, newPassword: "A-Longer-Secret-42" });
    expect(await enter(page(), "lin", "A-Longer-Secret-42")).toMatchObject({ status: "signedIn" });
    await expect(
      updatePassword({ oldPassword: "wrong", newPassword: "A-Longer-Secret-43" }),
    ).rejects.toMatchObject({ name: "NotAuthorizedException" });
  });

  test("users, changed passwords and sign-ins outlast a restart; no password lies in the file", async () => {
    const storage = memoryStorage();
    await enter(page(storage), "ana", localPassword);
    await updatePassword({ oldPassword: localPassword, newPassword: "Kept-Across-Restarts-1" });
    await running.close();
    cognito = open();
    running = await serve({ app: cognito.app }, 0);
    const reopened = page(storage);
    await settled(reopened);
    await fetchAuthSession({ forceRefresh: true });
    expect(cognito.verify((await reopened.token())!)).toMatchObject({ username: "ana" });
    expect(readFileSync(join(folder, "cognito.json"), "utf8")).not.toMatch(/Kept-Across|Careline-2026/);
  });

  test("what Cognito can and this cannot is refused by name", async () => {
    page();
    await expect(signUp({ username: "x", password: "Some-Password-123" })).rejects.toMatchObject({
      name: "NotImplementedException",
      message: "not implemented: cognito-idp.SignUp",
    });
  });

  test("a pool that cannot be reached is said to be unreachable", async () => {
    await running.close();
    expect(await enter(page(), "ana", localPassword)).toMatchObject({
      status: "signedOut",
      error: "unreachable",
    });
  });
});

describe("the single sign-on that the contact control panel shares", () => {
  const call = (operation: string, body: object, token = "") =>
    fetch(`http://localhost:${running.port}/cognito`, {
      method: "POST",
      headers: { "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`, authorization: token },
      body: JSON.stringify(body),
    });
  const refreshToken = (storage: Pick<Storage, "getItem">) =>
    storage.getItem(`CognitoIdentityServiceProvider.${localPool.clientId}.ana.refreshToken`)!;

  test("a completed sign-in sets an HttpOnly cookie that names the agent until they sign out", async () => {
    const storage = memoryStorage();
    await enter(page(storage), "ana", localPassword);
    const kept = { ClientId: localPool.clientId, RefreshToken: refreshToken(storage) };
    const refreshed = await call("GetTokensFromRefreshToken", kept);
    const cookie = refreshed.headers.get("set-cookie")!;
    expect(cookie).toMatch(/^careline-sso=[\w-]{20,}; Path=\/; HttpOnly; SameSite=Lax$/);
    const header = `theme=dark; ${cookie.split(";")[0]}`;
    expect(cognito.usernameOfSession(header)).toBe("ana");

    const signedOut = await call("RevokeToken", { ClientId: localPool.clientId, Token: kept.RefreshToken });
    expect(signedOut.headers.get("set-cookie")).toMatch(/^careline-sso=; Max-Age=0/);
    expect(cognito.usernameOfSession(header)).toBeNull();
    expect(cognito.usernameOfSession("careline-sso=made-up")).toBeNull();
    expect(cognito.usernameOfSession(undefined)).toBeNull();
  });

  test("broken requests are refused with Cognito's codes", async () => {
    const broken = await fetch(`http://localhost:${running.port}/cognito`, {
      method: "POST",
      headers: { "x-amz-target": "AWSCognitoIdentityProviderService.GetUser" },
      body: "{",
    });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ __type: "SerializationException" });
    const missing = await call("GetUser", {});
    expect(await missing.json()).toMatchObject({ __type: "InvalidParameterException" });
    const forged = await call("GetUser", { AccessToken: "a.b.c" });
    expect(await forged.json()).toMatchObject({ __type: "NotAuthorizedException" });
  });
});

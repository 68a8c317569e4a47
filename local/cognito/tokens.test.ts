import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { createTokens } from "./tokens.ts";
import { openUserPool } from "./user-pool.ts";

const folders: string[] = [];
const newPool = () => {
  const folder = mkdtempSync(join(tmpdir(), "careline-tokens-"));
  folders.push(folder);
  return openUserPool(folder, () => "key-1");
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const pool = newPool();
const clock = fixedClock("2026-11-22T12:00:00Z");
const options = {
  pool,
  issuer: "https://issuer.example/pool",
  clientId: "client",
  clock,
  ids: countingIds("jti"),
};
const tokens = createTokens(options);
const ana = {
  username: "ana",
  sub: "s-1",
  attributes: { email: "ana@careline.example" },
  groups: ["agent"],
  salt: "",
  verifier: "",
  mustChangePassword: false,
};
const signedIn = { username: "ana", origin: "o-1", authTime: 1, expiresAt: 2 };
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString());

describe("the pool's tokens", () => {
  test("an access token says who, for which client and in which groups; an ID token says the name of things", () => {
    const { AccessToken, IdToken } = tokens.issue(ana, signedIn);
    expect(tokens.verify(AccessToken)).toMatchObject({
      username: "ana",
      client_id: "client",
      origin_jti: "o-1",
      "cognito:groups": ["agent"],
    });
    expect(claimsOf(IdToken)).toMatchObject({
      aud: "client",
      "cognito:username": "ana",
      email: "ana@careline.example",
      token_use: "id",
    });
  });

  test("an access token is good for an hour and not a second longer", () => {
    const { AccessToken } = tokens.issue(ana, signedIn);
    clock.advanceBy(3_599_000);
    expect(tokens.verify(AccessToken)).not.toBeNull();
    clock.advanceBy(1_000);
    expect(tokens.verify(AccessToken)).toBeNull();
  });

  test("an ID token, another pool's, another client's or another issuer's token opens nothing", () => {
    expect(tokens.verify(tokens.issue(ana, signedIn).IdToken)).toBeNull();
    const others = [
      { ...options, pool: newPool() },
      { ...options, clientId: "other" },
      { ...options, issuer: "https://other.example" },
    ].map((each) => createTokens(each).issue(ana, signedIn).AccessToken);
    for (const token of others) expect(tokens.verify(token)).toBeNull();
  });

  test("a token whose claims were changed, that claims no algorithm, or that is none, opens nothing", () => {
    const { AccessToken } = tokens.issue(ana, signedIn);
    const [header, , signature] = AccessToken.split(".");
    const more = Buffer.from(
      JSON.stringify({ ...claimsOf(AccessToken), "cognito:groups": ["supervisor"] }),
    ).toString("base64url");
    const unsigned = Buffer.from('{"alg":"none"}').toString("base64url");
    for (const token of [
      `${header}.${more}.${signature}`,
      `${unsigned}.${more}.`,
      `${AccessToken}.x`,
      "",
      "a.b.c",
    ])
      expect(tokens.verify(token)).toBeNull();
  });

  test("the published key is the public half only", () => {
    expect(Object.keys(tokens.jwks.keys[0]!).toSorted()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
  });
});

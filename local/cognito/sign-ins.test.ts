import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { createSignIns } from "./sign-ins.ts";
import { openUserPool } from "./user-pool.ts";

const folder = mkdtempSync(join(tmpdir(), "careline-sign-ins-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("sign-ins past their thirty days are dropped from the file, those before are not", () => {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const pool = openUserPool(folder, () => "key");
  const signIns = createSignIns(pool, clock, countingIds("origin"));
  const old = signIns.begin("ana");
  signIns.openSession(old.signedIn);
  clock.advanceBy(20 * 86_400_000);
  const recent = signIns.begin("ben");
  clock.advanceBy(11 * 86_400_000);
  signIns.begin("lin");

  const { refreshTokens, sessions } = openUserPool(folder, () => "key").state;
  expect(Object.values(refreshTokens).map(({ username }) => username)).toEqual(["ben", "lin"]);
  expect(sessions).toEqual({});
  expect(signIns.byRefreshToken(recent.refreshToken)?.username).toBe("ben");
});

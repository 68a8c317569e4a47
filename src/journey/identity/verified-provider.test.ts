import { expect, test } from "vitest";
import { nobodyYet } from "../contact/contact-row.ts";
import type { ContactIdentity } from "../contact/contact-row.ts";
import { verifiedProvider } from "./verified-provider.ts";

const now = new Date("2026-11-22T15:00:00.000Z");
const practice: ContactIdentity = {
  ...nobodyYet,
  providerId: "testwell-orthopedics",
  callerKind: "provider",
  level: "L1",
  method: "npiAndTin",
  verifiedAt: "2026-11-22T14:50:00.000Z",
  expiresAt: "2026-11-22T15:20:00.000Z",
};

test("a provider known by NPI and tax ID is who the row says", () => {
  expect(verifiedProvider(practice, now)).toBe("testwell-orthopedics");
});

test.each<[string, Partial<ContactIdentity>]>([
  ["a member", { callerKind: "member" }],
  ["somebody at L0", { level: "L0" }],
  ["a provider whose half hour is over", { expiresAt: "2026-11-22T15:00:00.000Z" }],
  ["a provider without an end of the verification", { expiresAt: null }],
  ["somebody locked out", { lockedOut: true }],
  ["a provider of whom no id is kept", { providerId: null }],
])("%s is no verified provider", (_who, change) => {
  expect(verifiedProvider({ ...practice, ...change }, now)).toBeNull();
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { callerKinds, verificationLevels } from "../contact/attributes.ts";
import { categoryCodes } from "./categories.ts";
import { decideDisclosure, withheldLines } from "./decide-disclosure.ts";
import type { Question } from "./decide-disclosure.ts";

const rosaAccepted: Question = {
  scope: "accepted",
  roles: ["agent"],
  providerId: null,
  patientId: "rosa-testmember",
  callerKind: "member",
  level: "L1",
  method: "memberIdAndBirthDate",
  verifiedUntil: "2026-11-22T15:30:00.000Z",
  hasExpired: false,
};
const shown = (more: Partial<Question>) => [...decideDisclosure({ ...rosaAccepted, ...more }).shown];

test("a verified member's agent sees everything but the sensitive records", () => {
  expect(shown({})).toEqual(categoryCodes.filter((category) => category !== "sensitive"));
});

test("while it rings there is a name and a plan", () => {
  expect(shown({ scope: "offered" })).toEqual(["identity", "plan"]);
});

test("an unverified caller opens nothing, in one sentence", () => {
  const disclosure = decideDisclosure({ ...rosaAccepted, level: "L0" });
  expect([...disclosure.shown]).toEqual([]);
  expect(withheldLines(disclosure)).toEqual([
    { what: "Everything about the member", why: "The caller is not verified." },
  ]);
});

test("an expired verification says so", () => {
  const disclosure = decideDisclosure({ ...rosaAccepted, level: "L0", hasExpired: true });
  expect(withheldLines(disclosure)[0]?.why).toBe("The verification has expired.");
});

test.each([
  [
    "guardian",
    ["identity", "plan", "benefits", "accumulators", "claims", "authorizations", "careTeam", "preferences"],
  ],
  ["representative", ["identity", "plan", "preferences"]],
  ["provider", ["identity", "plan"]],
  ["unknown", []],
] as const)("a %s is told no more than their own row says", (callerKind, expected) => {
  expect(shown({ callerKind })).toEqual(expected);
});

test("nothing is both shown and withheld, and nothing is neither", () => {
  const anyQuestion = fc.record({
    scope: fc.constantFrom("offered" as const, "accepted" as const),
    roles: fc.subarray(["agent", "supervisor"] as const),
    callerKind: fc.constantFrom(...callerKinds),
    level: fc.constantFrom(...verificationLevels),
    hasExpired: fc.boolean(),
  });
  fc.assert(
    fc.property(anyQuestion, (more) => {
      const disclosure = decideDisclosure({ ...rosaAccepted, ...more });
      const every = [...disclosure.shown, ...disclosure.withheld.map(({ category }) => category)];
      expect(every.toSorted()).toEqual([...categoryCodes].toSorted());
      expect(disclosure.shown.has("sensitive")).toBe(false);
      if (!more.roles.includes("agent") || more.level === "L0") expect(disclosure.shown.size).toBe(0);
    }),
  );
});

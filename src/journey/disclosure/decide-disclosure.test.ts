import * as fc from "fast-check";
import { expect, test } from "vitest";
import { callerKinds, verificationLevels } from "../contact/attributes.ts";
import { grants } from "../contact/grants.ts";
import { purposes } from "../contact/purposes.ts";
import { categories } from "./categories.ts";
import { roles } from "./decide-access.ts";
import { decideDisclosure, withheldLines } from "./decide-disclosure.ts";
import type { Question } from "./decide-disclosure.ts";
import { fields } from "./fields.ts";
import type { Field } from "./fields.ts";

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
  purposes: ["claims"],
  grants: [],
  breakGlassUntil: null,
};
const decide = (more: Partial<Question>) => decideDisclosure({ ...rosaAccepted, ...more });
const shown = (more: Partial<Question>) => [...decide(more).shown];
const why = (field: Field, more: Partial<Question> = {}) =>
  decide(more).withheld.find((each) => each.field === field)?.why;

test("a member who calls about a claim has the page of a claim", () => {
  expect(shown({})).toEqual([
    "identity",
    "plan",
    "benefits",
    "accumulators",
    "claims",
    "authorizations",
    "careGaps",
    "medications",
    "careTeam",
    "appeals",
    "relatives",
    "consents",
    "preferences",
    "contactPoints",
    "pastContacts",
    "lakeFacts",
    "timeline",
  ]);
});

test("while it rings there is a name and a plan", () => {
  expect(shown({ scope: "offered" })).toEqual(["identity", "plan"]);
  expect(why("claims", { scope: "offered" })).toBe("Opens when you accept the contact.");
});

test("an unverified caller opens nothing, in one sentence", () => {
  expect(shown({ level: "L0" })).toEqual([]);
  expect(withheldLines(decide({ level: "L0" }))).toEqual([
    { what: "Everything about the member", why: "The caller is not verified." },
  ]);
});

test("an expired verification says so", () => {
  const disclosure = decide({ level: "L0", hasExpired: true });
  expect(withheldLines(disclosure)[0]?.why).toBe("The verification has expired.");
});

test.each([
  [
    "guardian",
    [
      "identity",
      "plan",
      "benefits",
      "accumulators",
      "claims",
      "authorizations",
      "careTeam",
      "appeals",
      "preferences",
    ],
  ],
  ["representative", ["identity", "plan", "preferences"]],
  ["provider", ["identity", "plan"]],
  ["unknown", []],
] as const)("a %s is told no more than their own rules say", (callerKind, expected) => {
  expect(shown({ callerKind })).toEqual(expected);
});

test("a representative hears what was granted, and of that what the table allows", () => {
  const bo = { callerKind: "representative", grants: ["claims", "medications"] } as const;
  expect(shown(bo)).toEqual(["identity", "plan", "claims", "preferences"]);
  expect(shown({ ...bo, purposes: ["pharmacy"] })).toContain("medications");
});

test.each<[Field, Partial<Question>, string]>([
  ["allergies", {}, "Opens when the contact is about medicines."],
  ["appointments", {}, "Opens when the contact is about visits and care."],
  [
    "claims",
    { purposes: ["general"] },
    "Opens when the contact is about benefits, claims, an authorization, medicines or an appeal.",
  ],
  ["medications", { purposes: ["general"] }, "Opens when you have said what the contact is about."],
  ["behavioral", {}, "Only the care team may see this."],
  ["behavioral", { roles: ["nurse"], purposes: ["clinical"] }, "Opens after a one-time code."],
  ["restricted", { roles: ["nurse"], level: "L3" }, "Not shown on the desk."],
  [
    "claims",
    { callerKind: "representative" },
    "The scope of the representative's authority is not on record.",
  ],
  [
    "claims",
    { callerKind: "representative", grants: ["medications"] },
    "Not granted to this representative.",
  ],
  [
    "medications",
    { callerKind: "guardian" },
    "A parent or guardian may be told this only where state law allows it.",
  ],
  ["claims", { callerKind: "provider" }, "A provider is told this only about their own patients and claims."],
])("%s, asked with %j: says what would open it", (field, more, expected) => {
  expect(why(field, more)).toBe(expected);
});

test("sensitive records have one line, which says nothing of their kinds", () => {
  const lines = withheldLines(decide({ roles: ["nurse"], purposes: ["clinical"] }));
  expect(lines.filter(({ what }) => what.includes(categories.sensitive))).toEqual([
    { what: "Sensitive records", why: "Opens after a one-time code." },
  ]);
});

test("every field is either open or withheld with a reason, whatever is asked", () => {
  const anyQuestion = fc.record({
    scope: fc.constantFrom("offered" as const, "accepted" as const),
    roles: fc.subarray([...roles]),
    callerKind: fc.constantFrom(...callerKinds),
    level: fc.constantFrom(...verificationLevels),
    hasExpired: fc.boolean(),
    purposes: fc.subarray([...purposes], { minLength: 1 }),
    grants: fc.subarray([...grants]),
    breakGlassUntil: fc.constantFrom(null, "2026-11-22T15:30:00.000Z"),
  });
  fc.assert(
    fc.property(anyQuestion, (more) => {
      const { decisions, withheld } = decide(more);
      const open = fields.filter((field) => decisions.get(field)?.outcome !== "hidden");
      expect([...open, ...withheld.map(({ field }) => field)].toSorted()).toEqual([...fields].toSorted());
      for (const each of withheld) expect(each.why).toMatch(/^[A-Z].*\.$/);
      if (more.level === "L0" && more.breakGlassUntil === null) expect(open).toEqual([]);
    }),
  );
});

import { expect, test } from "vitest";
import type { CallerKind } from "../contact/attributes.ts";
import { decideSpeaker } from "./decide-speaker.ts";

const son = { kind: "representative", grants: ["claims"] } as const;
const member = { callerKind: "member", level: "L1" } as const;
const nobodyOnFile = { relatedPersonId: null };

test("a verified member lets somebody hear of some matters, for this contact", () => {
  expect(decideSpeaker(son, member, nobodyOnFile)).toEqual({
    callerKind: "representative",
    grants: ["claims"],
  });
});

test("the line is the member's again when they speak on", () => {
  const standing = { callerKind: "representative", level: "L1" } as const;
  expect(decideSpeaker({ kind: "member" }, standing, nobodyOnFile)).toEqual({
    callerKind: "member",
    grants: [],
  });
});

test("nobody lets anybody hear who is not verified", () => {
  expect(decideSpeaker(son, { ...member, level: "L0" }, nobodyOnFile)).toBeNull();
});

test.each<[CallerKind, string | null]>([
  ["guardian", "priya"],
  ["representative", "jun"],
  ["provider", null],
  ["unknown", null],
])("a %s cannot, and never becomes the member", (callerKind, relatedPersonId) => {
  const standing = { callerKind, level: "L2" } as const;
  expect(decideSpeaker(son, standing, { relatedPersonId })).toBeNull();
  expect(decideSpeaker({ kind: "member" }, standing, { relatedPersonId })).toBeNull();
});

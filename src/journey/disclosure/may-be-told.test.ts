import { expect, test } from "vitest";
import type { CallerKind, ReasonCode } from "../contact/attributes.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import type { Category } from "./categories.ts";
import { mayBeTold } from "./may-be-told.ts";

test.each<[CallerKind, readonly Category[], ReasonCode, boolean]>([
  ["member", ["medications"], "refill", true],
  ["member", ["claims"], "refill", true],
  ["member", ["claims"], "idCard", false],
  ["member", ["sensitive"], "nurse", false],
  ["member", ["contactPoints"], "addressChange", false],
  ["guardian", ["claims"], "claimStatus", true],
  ["guardian", ["medications"], "refill", false],
  ["representative", ["plan"], "benefits", true],
  ["representative", ["plan", "accumulators"], "benefits", false],
  ["representative", [], "person", true],
  ["unknown", ["plan"], "benefits", false],
])("a %s may be told of %j about %s: %s", (callerKind, categories, matter, may) => {
  const identity = { ...nobodyYet, callerKind, level: "L1", patientId: "pip" } as const;
  expect(mayBeTold(categories, identity, matter)).toBe(may);
});

import { expect, test } from "vitest";
import type { CallerKind } from "../contact/attributes.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import type { Category } from "./categories.ts";
import { mayBeTold } from "./may-be-told.ts";

test.each<[CallerKind, readonly Category[], boolean]>([
  ["member", ["medications"], true],
  ["member", ["sensitive"], false],
  ["guardian", ["claims"], true],
  ["guardian", ["medications"], false],
  ["representative", ["plan"], true],
  ["representative", ["plan", "accumulators"], false],
  ["representative", [], true],
  ["unknown", ["plan"], false],
])("a %s may be told of %j: %s", (callerKind, categories, may) => {
  const identity = { ...nobodyYet, callerKind, level: "L1", patientId: "pip" } as const;
  expect(mayBeTold(categories, identity)).toBe(may);
});

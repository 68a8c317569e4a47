import { expect, test } from "vitest";
import type { SaidTurn } from "../contact/said-turns.ts";
import { discloseTurns } from "./disclose-turns.ts";

const turns = (["bot", "member", "agent"] as const).map((from): SaidTurn => ({
  turnId: from,
  at: "2026-11-22T15:00:00.000Z",
  from,
  text: from,
  offsetMs: null,
  sentiment: null,
}));
const accepted = { scope: "accepted", hasExpired: false, callerKind: "member" } as const;
const member = { lockedOut: false, relatedPersonId: null };
const told = (...given: Parameters<typeof discloseTurns>) => discloseTurns(...given).map(({ from }) => from);

test("whoever holds the contact reads what was said on it", () => {
  expect(told(turns, accepted, member)).toEqual(["bot", "member", "agent"]);
});

test("while it rings nobody reads anything", () => {
  expect(told(turns, { ...accepted, scope: "offered" }, member)).toEqual([]);
});

test.each([
  ["the verification has run out", { ...accepted, hasExpired: true }, member],
  ["the caller is locked out", accepted, { ...member, lockedOut: true }],
  ["another hears by the member's word", { ...accepted, callerKind: "representative" } as const, member],
])("where %s the bot's answers are not read", (_, question, listener) => {
  expect(told(turns, question, listener)).toEqual(["member", "agent"]);
});

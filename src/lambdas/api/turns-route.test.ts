import { expect, test } from "vitest";
import { fakeSaidTurns } from "#journey/contact/fake-said-turns.ts";
import type { SaidTurn } from "#journey/contact/said-turns.ts";
import { fakeDesk, openDesk } from "./fake-desk.ts";

const turn: SaidTurn = {
  turnId: "t-1",
  at: "2026-11-22T15:00:05.000Z",
  from: "member",
  text: "We need a ride",
  offsetMs: 5_000,
  sentiment: "neutral",
};
const saidTurns = fakeSaidTurns({ "c-1": [turn] });

test("whoever holds the contact reads what was said, and the look is in the audit chain", async () => {
  const { call, audit } = await openDesk([], { saidTurns });
  expect(await call("/contacts/c-1/turns")).toEqual({
    status: 200,
    body: { contactId: "c-1", turns: [turn] },
  });
  expect(audit.reveals.map(({ what, contactId }) => [what, contactId])).toEqual([["conversation", "c-1"]]);
});

test("nobody else does", async () => {
  const { desk, call } = fakeDesk([], { saidTurns });
  await desk.rows.apply("c-1", { kind: "accepted", username: "ana", at: "2026-11-22T15:00:00.000Z" });
  const path = "/contacts/c-1/turns";
  expect(await call({ username: "ben", groups: ["agent"] }, "GET", path)).toMatchObject({ status: 403 });
  expect(await call({ username: "sam", groups: ["supervisor"] }, "GET", path)).toMatchObject({ status: 403 });
});

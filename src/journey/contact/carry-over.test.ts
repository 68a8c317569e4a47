import { expect, test } from "vitest";
import { carryOver } from "./carry-over.ts";
import { fakeContactRows } from "./fake-contact-rows.ts";

const until = "2026-11-22T15:30:00.000Z";
const verified = { patientId: "p-1", level: "L1", callerKind: "member", expiresAt: until } as const;

async function asked() {
  const rows = fakeContactRows();
  await rows.saveIdentity("call", verified);
  await rows.addToHandOver("call", { summary: "Asked about a bill", warnings: ["Once wrong"] });
  return rows;
}

test("a callback begins with who asked for it, no longer verified than they were, and with their card", async () => {
  const rows = await asked();
  await carryOver(rows, "call", "callback");
  await carryOver(rows, "call", "callback");
  expect((await rows.read("callback"))?.identity).toMatchObject(verified);
  const card = await rows.readHandOver("call");
  expect(card).toMatchObject({ summary: "Asked about a bill", warnings: ["Once wrong"] });
  expect(await rows.readHandOver("callback")).toEqual({ ...card, contactId: "callback" });
});

test("what was verified in the callback itself is not undone by a late event", async () => {
  const rows = await asked();
  await rows.saveIdentity("callback", { patientId: "p-1", level: "L2", callerKind: "representative" });
  await carryOver(rows, "call", "callback");
  expect((await rows.read("callback"))?.identity).toMatchObject({
    level: "L2",
    callerKind: "representative",
  });
});

test("nothing is carried from a contact nobody knows", async () => {
  const rows = fakeContactRows();
  await carryOver(rows, "call", "callback");
  expect(await rows.read("callback")).toBeNull();
});

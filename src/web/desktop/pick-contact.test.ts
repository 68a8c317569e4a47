import { expect, test } from "vitest";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { pickContact } from "./pick-contact.ts";

const contact = (contactId: string, phase: DeskContact["phase"]): DeskContact =>
  ({ contactId, phase }) as DeskContact;

test("what rings never pushes aside the contact at work", () => {
  const contacts = [contact("rings", "offered"), contact("talks", "connected")];
  expect(pickContact(contacts, null)?.contactId).toBe("talks");
});

test("what rings is shown when there is nothing else", () => {
  expect(pickContact([contact("rings", "offered")], "gone long ago")?.contactId).toBe("rings");
});

test("the agent's own choice stands while it is there", () => {
  const contacts = [contact("talks", "connected"), contact("ended", "afterContactWork")];
  expect(pickContact(contacts, "ended")?.contactId).toBe("ended");
});

test("a missed contact is never shown", () => {
  expect(pickContact([contact("missed", "missed")], "missed")).toBeNull();
});

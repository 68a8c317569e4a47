import { expect, test } from "vitest";
import type { ContactControl, DeskContact } from "#journey/agent-action/contact-control.ts";
import { followContacts } from "./follow-contacts.ts";

const contact = (contactId: string, phase: DeskContact["phase"]): DeskContact =>
  ({
    contactId,
    phase,
    channel: "voice",
    queueName: "Member services",
    attributes: {},
    since: 0,
  }) as DeskContact;

function following(first: ContactControl) {
  let now = first;
  let tell = () => {};
  const heard: string[] = [];
  followContacts(
    {
      getSnapshot: () => now,
      subscribe: (onChange) => {
        tell = onChange;
        return () => {};
      },
    },
    {
      appeared: ({ contactId, phase }) => heard.push(`${contactId} appeared ${phase}`),
      taken: ({ contactId }) => heard.push(`${contactId} taken`),
      gone: (contactId) => heard.push(`${contactId} gone`),
    },
  );
  return {
    heard,
    becomes: (next: ContactControl) => {
      now = next;
      tell();
    },
  };
}

const ready = (...contacts: DeskContact[]): ContactControl => ({
  status: "ready",
  agent: {} as never,
  contacts,
});

test("a contact is told of once when it rings, once when it is taken, once when it is gone", () => {
  const { heard, becomes } = following(ready());
  becomes(ready(contact("a", "offered")));
  becomes(ready(contact("a", "offered")));
  becomes(ready(contact("a", "connecting")));
  becomes(ready(contact("a", "connected")));
  becomes(ready(contact("a", "afterContactWork")));
  becomes(ready());
  expect(heard).toEqual(["a appeared offered", "a taken", "a gone"]);
});

test("a contact that was open before the page was loaded is there and taken at once", () => {
  const { heard } = following(ready(contact("a", "connected")));
  expect(heard).toEqual(["a appeared connected", "a taken"]);
});

test("a missed contact is gone: nothing of it may stay", () => {
  const { heard, becomes } = following(ready(contact("a", "offered")));
  becomes(ready(contact("a", "missed")));
  expect(heard.at(-1)).toBe("a gone");
});

test("a panel that is away for a moment takes no contact with it", () => {
  const { heard, becomes } = following(ready(contact("a", "connected")));
  becomes({ status: "unreachable", retry: () => {} });
  becomes(ready(contact("a", "connected")));
  expect(heard).toEqual(["a appeared connected", "a taken"]);
});

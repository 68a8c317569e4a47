import { expect, test } from "vitest";
import type { Promised } from "#contract/people-facts.ts";
import { rosasProfile } from "#tests/browser/desk-page/rosa.ts";
import { withPromise } from "./with-promise.ts";

const source = { resource: "call-log/c-1", asOf: "2026-11-14T15:00:00Z" };
const due: Promised = {
  what: "Send the form",
  dueOn: "2026-11-16",
  status: "noRecord",
  settledOn: null,
  source,
};
const other = { ...due, source: { ...source, resource: "call-log/c-2" } };
const contact = {
  at: "2026-11-14T15:00:00Z",
  channel: "call" as const,
  title: "Call with us",
  detail: "",
  source,
};
const entry = {
  at: "2026-11-16",
  kind: "promise" as const,
  title: due.what,
  detail: "Promise due; we have no record that it was kept",
  source,
};
const page = {
  ...rosasProfile("c-9", "accepted", "member"),
  pastContacts: [
    { ...contact, promise: due },
    { ...contact, promise: other },
    { ...contact, promise: null },
  ],
  timeline: [{ ...entry, kind: "call" as const }, entry],
};

test("a promise that was kept is kept on its card and in the timeline, and no other is", () => {
  const kept: Promised = { ...due, status: "keptLate", settledOn: "2026-11-22" };
  const after = withPromise(page, kept);
  expect(after.pastContacts.map(({ promise }) => promise)).toEqual([kept, other, null]);
  expect(after.timeline).toEqual([
    { ...entry, kind: "call" },
    { ...entry, at: "2026-11-22", detail: "Promise kept late" },
  ]);
});

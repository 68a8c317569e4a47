import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addChange, holderOf, untold } from "./contact-history.ts";
import type { ContactChange } from "./contact-row.ts";

const told = (...changes: readonly ContactChange[]) => changes.reduce(addChange, untold);
const at = (second: number) => `2026-11-22T15:00:${String(second).padStart(2, "0")}.000Z`;

const anyAt = fc.integer({ min: 0, max: 59 }).map(at);
const anyName = fc.constantFrom("ana", "ben", "lin");
const anyChange: fc.Arbitrary<ContactChange> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("offered" as const, "accepted" as const, "released" as const),
    username: anyName,
    at: anyAt,
  }),
  fc.record({ kind: fc.constant("ended" as const), at: anyAt }),
);

test("the order and the number of deliveries never matter to who holds a contact", () => {
  const shuffled = fc
    .uniqueArray(anyChange, { maxLength: 8 })
    .chain((changes) =>
      fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
    );
  fc.assert(
    fc.property(shuffled, ([changes, other]) => {
      expect(told(...other, ...changes)).toEqual(told(...changes));
    }),
  );
});

test("a missed contact has no holder until the next agent is offered it", () => {
  const missed = told(
    { kind: "offered", username: "ben", at: at(1) },
    { kind: "released", username: "ben", at: at(20) },
  );
  expect(holderOf(missed)).toBeNull();
  expect(holderOf(addChange(missed, { kind: "offered", username: "ana", at: at(20) }))).toEqual({
    username: "ana",
    phase: "offered",
  });
});

test("a caller who hangs up while it rings leaves nobody a lease", () => {
  expect(
    holderOf(told({ kind: "offered", username: "ana", at: at(1) }, { kind: "ended", at: at(4) })),
  ).toBeNull();
});

test("an offer that arrives after its own acceptance does not narrow the lease", () => {
  const late = told(
    { kind: "accepted", username: "ana", at: at(5) },
    { kind: "offered", username: "ana", at: at(2) },
  );
  expect(holderOf(late)).toEqual({ username: "ana", phase: "accepted" });
});

test("an event that tells nothing new leaves the history untouched", () => {
  const history = told({ kind: "queued", queueId: "q", at: at(2) });
  expect(addChange(history, { kind: "queued", queueId: "older", at: at(1) })).toBe(history);
});

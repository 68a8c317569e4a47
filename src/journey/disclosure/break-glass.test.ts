import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakGlassReasons } from "./break-glass-reasons.ts";
import { decideBreakGlass, ended, isOpen, leaseMs } from "./break-glass.ts";
import type { BreakGlassRequest } from "./break-glass.ts";
import { decideVerdict } from "./reviews.ts";

const now = new Date("2026-11-22T15:00:00.000Z");
const ana = { username: "ana", roles: ["agent"] as const };
const sam = { username: "sam", roles: ["supervisor"] as const };
const request: BreakGlassRequest = {
  patientId: "p-1",
  contactId: null,
  reason: "emergency",
  text: "Her daughter says she does not breathe well.",
};
const opened = (asked: BreakGlassRequest = request) => {
  const decision = decideBreakGlass(ana, asked, { leaseId: "l-1", now });
  if (decision.decided !== "opened") throw new Error(decision.code);
  return decision;
};

describe("breaking the glass", () => {
  test("opens one member to one agent for 30 minutes, and asks for a review within a day", () => {
    const { lease, review } = opened();
    expect(lease).toMatchObject({ username: "ana", patientId: "p-1", until: "2026-11-22T15:30:00.000Z" });
    expect(review).toMatchObject({
      username: "ana",
      leaseId: "l-1",
      dueAt: "2026-11-23T15:00:00.000Z",
      why: { kind: "breakGlass", reason: "emergency", text: request.text },
      verdict: null,
    });
  });

  test("is not for somebody without a role on the line", () => {
    expect(decideBreakGlass(sam, request, { leaseId: "l-1", now })).toEqual({
      decided: "refused",
      code: "forbidden",
    });
  });

  test("needs words of the agent's own, whatever the reason", () => {
    for (const reason of Object.keys(breakGlassReasons) as (keyof typeof breakGlassReasons)[]) {
      const said = { ...request, reason, text: "  because  " };
      expect(decideBreakGlass(ana, said, { leaseId: "l-1", now })).toMatchObject({ code: "textMissing" });
    }
  });

  test("what the agent wrote is in the review, and not in the lease", () => {
    expect(JSON.stringify(opened().lease)).not.toContain("breathe");
  });

  test("the lease is open until its time is up, or until it is ended, and not a moment longer", () => {
    const { lease } = opened();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 * leaseMs }),
        fc.integer({ min: 0, max: 2 * leaseMs }),
        (end, look) => {
          const at = (offset: number) => new Date(now.getTime() + offset);
          const over = ended(lease, at(end));
          expect(isOpen(lease, at(look))).toBe(look < leaseMs);
          expect(isOpen(over, at(look))).toBe(end >= leaseMs && look < leaseMs);
          expect(ended(over, at(end + look))).toEqual(over);
        },
      ),
    );
  });
});

describe("a verdict on it", () => {
  const { review } = opened();
  const justified = { outcome: "justified", note: " " } as const;

  test("is a supervisor's", () => {
    expect(decideVerdict(review, sam, justified, now)).toEqual({
      decided: "recorded",
      verdict: { outcome: "justified", note: "", by: "sam", at: now.toISOString() },
    });
    expect(decideVerdict(review, { ...ana, username: "ben" }, justified, now)).toMatchObject({
      code: "forbidden",
    });
  });

  test("is never one's own", () => {
    const both = { username: "ana", roles: ["agent", "supervisor"] as const };
    expect(decideVerdict(review, both, justified, now)).toMatchObject({ code: "own" });
  });

  test("stands once it is given, and says why where it is a no", () => {
    const verdict = { ...justified, by: "sam", at: now.toISOString() };
    expect(decideVerdict({ ...review, verdict }, sam, justified, now)).toMatchObject({
      code: "alreadyDecided",
    });
    const no = { outcome: "notJustified", note: " " } as const;
    expect(decideVerdict(review, sam, no, now)).toMatchObject({ code: "noteMissing" });
    expect(decideVerdict(review, sam, { ...no, note: "No emergency." }, now)).toMatchObject({
      decided: "recorded",
      verdict: { note: "No emergency." },
    });
  });
});

import { describe, expect, test } from "vitest";
import type { Finding, Intake, MatterDecision } from "#contract/intake.ts";
import type { MatterKind } from "#journey/intake/matters/matter.ts";
import { intakeView } from "./intake-view.ts";
import { clockDoubts, decidedWords, dueLine, soundsLike } from "./intake-words.ts";

const clock: NonNullable<Finding["clock"]> = {
  dueAt: "2026-12-22T15:00:00.000Z",
  words: "30 days",
  citation: "42 CFR 422.564(e)(1)",
  isAssumed: false,
  isChecked: true,
  window: null,
};
const sentence = { en: "", es: "", zh: "" };
const finding = (kind: MatterKind): Finding => ({
  kind,
  confidence: 0.9,
  quote: { turnId: "t-1", words: "It took three months", at: "2026-11-22T15:00:00.000Z" },
  rule: { id: kind, says: sentence, citation: "" },
  clock: kind === "inquiry" ? null : clock,
  explanation: sentence,
});
const decision = (found: readonly MatterKind[], ...chosen: readonly MatterKind[]): MatterDecision => ({
  decisionId: "d-1",
  contactId: "c-1",
  username: "ana",
  at: "2026-11-22T15:05:00.000Z",
  found: found.map(finding),
  chosen: chosen.map((kind) => ({ kind, startedAt: "", clock: kind === "inquiry" ? null : clock })),
  reason: "",
});
const intake = (findings: readonly MatterKind[], ...decisions: readonly MatterDecision[]): Intake => ({
  contactId: "c-1",
  findings: findings.map(finding),
  decisions: [...decisions],
});

describe("the strip", () => {
  test("has nothing to say of a question", () => {
    expect(intakeView(intake(["inquiry"]), false)).toEqual({ state: "nothing" });
  });

  test("asks about what binds the plan, until the agent has said", () => {
    expect(intakeView(intake(["inquiry", "appeal"]), false)).toMatchObject({
      state: "open",
      findings: [{ kind: "appeal" }],
    });
    const said = decision(["appeal"], "inquiry");
    expect(intakeView(intake(["appeal"], said), false)).toEqual({ state: "decided", decision: said });
  });

  test("asks again about what was heard since, and about nothing that was answered", () => {
    const said = decision(["grievance"], "grievance", "appeal");
    expect(intakeView(intake(["grievance", "determination", "appeal"], said), false)).toMatchObject({
      state: "open",
      findings: [{ kind: "determination" }],
    });
  });
});

test("what was said faintly waits for the wrap-up", () => {
  const faint = { ...intake([]), findings: [{ ...finding("grievance"), confidence: 0.2 }] };
  expect(intakeView(faint, false)).toEqual({ state: "nothing" });
  expect(intakeView(faint, true)).toMatchObject({ state: "open", findings: [{ kind: "grievance" }] });
});

describe("the words", () => {
  test("name what it sounds like, and what was said of it", () => {
    expect(soundsLike([finding("grievance")])).toBe("Sounds like a grievance");
    expect(soundsLike([finding("grievance"), finding("determination"), finding("appeal")])).toBe(
      "Sounds like a grievance, a determination and an appeal",
    );
    expect(decidedWords(decision([], "grievance", "appeal"))).toBe("Grievance, appeal");
    expect(decidedWords(decision([]))).toBe("Nothing for us");
  });

  test("say until when, and what is not certain about it", () => {
    expect(dueLine(clock)).toMatch(/^Due 12\/2[12]\/2026, 30 days$/);
    expect(dueLine(null)).toBeNull();
    expect(clockDoubts(clock)).toEqual([]);
    expect(clockDoubts({ ...clock, isAssumed: true, isChecked: false })).toHaveLength(2);
  });
});

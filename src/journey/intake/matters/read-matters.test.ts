import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matterKinds } from "./matter.ts";
import { sureFrom } from "./matter.ts";
import { readMatters } from "./read-matters.ts";
import type { ReadableTurn } from "./read-matters.ts";

const at = "2026-11-22T15:00:00.000Z";
const turnsOf = (...said: readonly (readonly [ReadableTurn["from"], string])[]): readonly ReadableTurn[] =>
  said.map(([from, text], index) => ({ turnId: `t-${index}`, at, from, text }));
const english = { language: "en-US", line: "medicareAdvantage" } as const;
const spanish = { language: "es-US", line: "medicareAdvantage" } as const;
const kindsIn = (text: string, context: typeof english | typeof spanish = english) =>
  readMatters(turnsOf(["member", text]), context).map(({ kind }) => kind);

describe("what a contact is about", () => {
  test.each([
    ["I want to file a complaint, your agent hung up on me.", ["grievance"]],
    ["I have been on hold for two hours and nobody called me back.", ["grievance"]],
    ["You denied my MRI and that is wrong. I want it looked at again.", ["appeal"]],
    ["I want to appeal the denial of my wheelchair.", ["appeal"]],
    ["Please authorize the MRI that my doctor ordered.", ["determination"]],
    ["What is my copay for a specialist?", ["inquiry"]],
  ])("%s", (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  test.each([
    ["Quiero poner una queja, la muchacha me colgó el teléfono.", ["grievance"]],
    ["Me negaron la resonancia y no estoy de acuerdo, quiero que la revisen otra vez.", ["appeal"]],
    ["Necesito que autoricen la silla de ruedas, por favor.", ["determination"]],
    ["¿Cuánto es el copago del especialista?", ["inquiry"]],
  ])("%s", (text, kinds) => {
    expect(kindsIn(text, spanish)).toEqual(kinds);
  });

  test("praise that stings is a grievance", () => {
    expect(
      kindsIn("Oh great, wonderful service, I only waited three hours for the ride that never came."),
    ).toContain("grievance");
  });

  test("somebody else's complaint, one that is only thought of, and none at all are no grievance", () => {
    expect(
      kindsIn("My neighbor filed a complaint with her plan. How long does that usually take?"),
    ).not.toContain("grievance");
    expect(kindsIn("Hypothetically, how would I file a complaint?")).not.toContain("grievance");
    expect(kindsIn("I can't complain, how are you today?")).not.toContain("grievance");
  });

  test("how an appeal works is a question", () => {
    expect(kindsIn("How do appeals work, if I ever needed one?")).toEqual(["inquiry"]);
  });

  test("what was denied in one turn and contested in another is an appeal", () => {
    const turns = turnsOf(
      ["member", "They denied my knee surgery last week."],
      ["agent", "I see that here."],
      ["member", "Well, that is just wrong, my doctor says I need it, so look at it again."],
    );
    expect(readMatters(turns, english).map(({ kind }) => kind)).toContain("appeal");
  });
});

describe("a finding explains itself", () => {
  const [found] = readMatters(
    turnsOf(["member", "Hello there. I was left waiting three hours at dialysis."]),
    english,
  );

  test("with the words, the rule and the clock", () => {
    expect(found).toMatchObject({
      kind: "grievance",
      quote: { turnId: "t-0", words: "I was left waiting three hours at dialysis", at },
      rule: { id: "grievance", citation: "42 CFR 422.561, 422.564, 423.564" },
      clock: { dueAt: "2026-12-22T15:00:00.000Z", isAssumed: false, isChecked: true },
    });
  });

  test("in three languages, each with the member's own words", () => {
    for (const language of ["en", "es", "zh"] as const)
      expect(found?.explanation[language]).toContain("I was left waiting three hours at dialysis");
  });
});

const spoken = fc.record({
  turnId: fc.uuid(),
  at: fc.constant(at),
  from: fc.constantFrom<ReadableTurn["from"][]>("member", "agent", "bot"),
  text: fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.constantFrom(
      "I want to appeal that denial.",
      "Nobody ever calls me back, it's ridiculous!",
      "Please approve the chair. What's my copay?",
      "Me negaron la silla y no estoy de acuerdo.",
      "Thank you so much.",
      "¿Cubren los lentes? Llevo tres horas esperando.",
    ),
  ),
});
const talks = fc.uniqueArray(spoken, { maxLength: 8, selector: ({ turnId }) => turnId });

describe("whatever is said", () => {
  test("no finding is without words that stand in a turn of the member", () => {
    fc.assert(
      fc.property(talks, (turns) => {
        for (const { quote } of readMatters(turns, english)) {
          const turn = turns.find(({ turnId }) => turnId === quote.turnId);
          expect(turn?.from).toBe("member");
          expect(quote.words).not.toBe("");
          expect(turn?.text).toContain(quote.words);
        }
      }),
    );
  });

  test("the same turns give the same findings, one of a kind, in the order of the kinds", () => {
    fc.assert(
      fc.property(talks, (turns) => {
        const findings = readMatters(turns, english);
        expect(readMatters(structuredClone(turns), english)).toEqual(findings);
        const kinds = findings.map(({ kind }) => kind);
        expect(kinds).toEqual(matterKinds.filter((kind) => kinds.includes(kind)));
      }),
    );
  });

  test("what agent and bot say changes nothing", () => {
    fc.assert(
      fc.property(talks, (turns) => {
        const alone = turns.filter(({ from }) => from === "member");
        expect(readMatters(turns, english)).toEqual(readMatters(alone, english));
      }),
    );
  });

  test("more turns never take back what was found", () => {
    fc.assert(
      fc.property(talks, fc.nat(8), (turns, count) => {
        const sooner = readMatters(turns.slice(0, count), english);
        const later = readMatters(turns, english);
        expect(later.map(({ kind }) => kind)).toEqual(expect.arrayContaining(sooner.map(({ kind }) => kind)));
        // What was said plainly stays as it was found, with its clock.
        const plain = sooner.filter(({ confidence }) => confidence >= sureFrom);
        expect(later).toEqual(expect.arrayContaining(plain));
      }),
    );
  });
});

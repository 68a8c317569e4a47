import { expect, test } from "vitest";
import { callerKinds } from "../../contact/attributes.ts";
import { decideSlate } from "../decide-slate.ts";
import { exampleInput, exampleMoment, said, trial } from "../fake-moment.ts";
import { rules } from "../rules.ts";
import { nurseLineRedFlags } from "./nurse-line-red-flags.ts";

const hearing = (...sentences: readonly string[]) =>
  exampleMoment({ member: null }, { said: said(...sentences), level: "L0" });

test.each([
  ["English", "My chest hurts and I cannot breathe"],
  ["Spanish", "Me duele el pecho y no puedo respirar"],
  ["Chinese", "我胸口很痛，喘不过气"],
])("danger in %s is quoted, and help comes first", (_, words) => {
  expect(trial(nurseLineRedFlags, hearing("Hello", words))).toMatchObject({
    kind: "passed",
    title: "Possible emergency: ask about danger now, 911 or the nurse line",
    draft: { heard: [{ turnId: "turn-2", words }] },
  });
});

test("self-harm has words of its own, and comes before everything else", () => {
  expect(
    trial(nurseLineRedFlags, hearing("I want to kill myself", "My chest hurts and I cannot breathe")),
  ).toMatchObject({
    title: "Possible danger of self-harm: stay on the line, 988, or 911 if it is now",
    draft: { heard: [{ turnId: "turn-1" }] },
  });
});

test.each(callerKinds)(
  "it works for a caller of kind %s whom nobody has verified, before the contact is accepted",
  (callerKind) => {
    const moment = exampleMoment(
      { member: null, scope: "offered", callerKind },
      {
        said: said("I have chest pain and cannot breathe"),
        level: "L0",
        callerKind,
        open: [],
        reasonCode: "urgent",
      },
    );
    expect(trial(nurseLineRedFlags, moment).kind).toBe("passed");
  },
);

test("calm words, and what the agent says, are no danger", () => {
  expect(trial(nurseLineRedFlags, hearing("I have a question about my bill")).kind).toBe("nothing");
  const agent = said("Do you have chest pain and cannot breathe?").map((turn) => ({
    ...turn,
    from: "agent" as const,
  }));
  expect(trial(nurseLineRedFlags, exampleMoment({}, { said: agent })).kind).toBe("nothing");
});

test("of all rules it is the card, whatever else there is to say", () => {
  const decision = decideSlate(
    exampleInput({ said: said("I am so fed up, my chest hurts and I cannot breathe") }),
    rules,
  );
  expect(decision.card?.rule).toBe("nurse-line-red-flags");
});

test("a long sentence is cut in the reason and whole in the evidence", () => {
  const long = `I cannot breathe and my chest hurts ${"and so on ".repeat(20)}`.trim();
  const considered = trial(nurseLineRedFlags, hearing(long));
  expect(considered.kind === "passed" ? considered.reason.length : 0).toBeLessThan(200);
  expect(considered).toMatchObject({ draft: { heard: [{ words: long }] } });
});

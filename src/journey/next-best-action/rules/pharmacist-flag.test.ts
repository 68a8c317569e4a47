import { expect, test } from "vitest";
import { exampleMoment, trial } from "../fake-moment.ts";
import { flagged, medicine } from "./fake-facts.ts";
import { pharmacistFlag } from "./pharmacist-flag.ts";

test.each([
  ["interaction", "a drug label speaks of them together"],
  ["highDose", "more a day is on record than the label speaks of"],
  ["duplicateTherapy", "they are of one kind"],
] as const)("%s goes to a pharmacist, who alone says what it means", (kind, because) => {
  const considered = trial(
    pharmacistFlag,
    exampleMoment({ medications: flagged(kind, "Aaa 5 mg", "Bbb 10 mg") }),
  );
  expect(considered).toMatchObject({
    kind: "passed",
    title: "Offer to connect a pharmacist about the medicines on record",
    reason: `On record: aaa 5 mg, bbb 10 mg; ${because}. Only a pharmacist can say what it means.`,
    draft: { does: { kind: "task", queue: "pharmacy", dueAt: "2026-11-21T15:00:00.000Z" } },
  });
});

test("nobody is advised: no sentence says to take, change or stop anything", () => {
  const considered = trial(pharmacistFlag, exampleMoment({ medications: flagged("highDose", "Aaa 5 mg") }));
  const said =
    considered.kind === "passed" ? considered.draft.guide.steps.flatMap(({ say }) => say?.en ?? []) : [];
  expect(said.length).toBeGreaterThan(0);
  for (const sentence of said) expect(sentence).not.toMatch(/\b(take|stop|skip|halve|double|should)\b/i);
});

test("medicines without a flag give nothing", () => {
  expect(trial(pharmacistFlag, exampleMoment({ medications: [medicine()] })).kind).toBe("nothing");
});

test.each([
  [90, "passed"],
  [91, "heldBack"],
] as const)("with one of them run out for %s days it is %s", (daysLate, kind) => {
  const [one, other] = flagged("interaction", "Aaa", "Bbb");
  const medications = [one, other].flatMap((each) => each ?? []).map((each) => ({ ...each, daysLate }));
  expect(trial(pharmacistFlag, exampleMoment({ medications })).kind).toBe(kind);
});

test("an interaction comes before a dose, and a dose before a duplicate", () => {
  const medications = [
    ...flagged("duplicateTherapy", "Ccc"),
    ...flagged("highDose", "Bbb"),
    ...flagged("interaction", "Aaa"),
  ];
  const found = pharmacistFlag.find(exampleMoment({ medications }));
  expect(found.map(({ about }) => about)).toEqual([
    "interaction Aaa",
    "highDose Bbb",
    "duplicateTherapy Ccc",
  ]);
});

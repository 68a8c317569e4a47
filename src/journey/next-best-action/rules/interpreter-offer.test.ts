import { expect, test } from "vitest";
import { exampleMoment, havingHeard, said, trial } from "../fake-moment.ts";
import { speaking } from "./fake-facts.ts";
import { interpreterOffer } from "./interpreter-offer.ts";

test("another language on record than the contact's: an interpreter is offered, free", () => {
  expect(trial(interpreterOffer, exampleMoment(speaking("vi")))).toMatchObject({
    kind: "passed",
    title: "Offer an interpreter for Vietnamese, at no charge",
    reason: "Vietnamese is on record as the member’s language, and this contact is in another.",
  });
});

test.each([
  ["the contact's own language", "es-US", "es-US"],
  ["the same language of another region", "en-GB", "en-US"],
] as const)("%s needs none", (_, code, language) => {
  expect(trial(interpreterOffer, exampleMoment(speaking(code), { language })).kind).toBe("nothing");
});

test("whoever asks is offered one, verified or not, and with nothing on record", () => {
  const moment = havingHeard(
    exampleMoment({ member: null }, { level: "L0", callerKind: "unknown" }),
    "interpreter",
    "¿Habla español?",
  );
  expect(trial(interpreterOffer, moment)).toMatchObject({
    kind: "passed",
    title: "Offer an interpreter, at no charge",
    draft: { heard: [{ words: "¿Habla español?" }], sources: [] },
  });
});

test.each([
  ["speaks fluently", speaking("vi"), 6, "heldBack"],
  ["has said little yet", speaking("vi"), 5, "passed"],
  ["speaks fluently, but an interpreter is on record", speaking("vi", true), 6, "passed"],
] as const)("a caller who %s", (_, page, sentences, kind) => {
  const turns = said(...Array.from({ length: sentences }, (__, index) => `Sentence ${index}`));
  expect(trial(interpreterOffer, exampleMoment(page, { said: turns })).kind).toBe(kind);
});

test("a code that is no language tag is named as it is", () => {
  expect(trial(interpreterOffer, exampleMoment(speaking("x9")))).toMatchObject({
    title: "Offer an interpreter for x9, at no charge",
  });
});

test.each([
  ["a language that the line speaks, without a need on record", speaking("es"), "heldBack"],
  ["a language that the line speaks, with an interpreter on record", speaking("es", true), "passed"],
  ["a language that the line does not speak", speaking("ko"), "passed"],
] as const)("%s: %s", (_, page, kind) => {
  expect(trial(interpreterOffer, exampleMoment(page)).kind).toBe(kind);
});

test("who chose this line's language and still asks is offered one", () => {
  const moment = havingHeard(exampleMoment(speaking("es")), "interpreter", "En español, por favor");
  expect(trial(interpreterOffer, moment)).toMatchObject({
    kind: "passed",
    title: "Offer an interpreter for Spanish, at no charge",
  });
});

import { expect, test } from "vitest";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { benefitsWith } from "./fake-facts.ts";
import { telehealthOffer } from "./telehealth-offer.ts";

const page = { benefits: benefitsWith("Telehealth visit") };
const stuck = havingHeard(exampleMoment(page), "appointment", "Nobody has an appointment for weeks");

test("who cannot get an appointment hears of the benefit as the plan has it", () => {
  expect(trial(telehealthOffer, stuck)).toMatchObject({
    kind: "passed",
    title: "Tell Rosa about visits by video or phone",
    reason: "The plan has this benefit: telehealth visit.",
    draft: { heard: [{ words: "Nobody has an appointment for weeks" }] },
  });
});

test.each([
  ["no product on record", { benefits: null }],
  ["a product without it", { benefits: benefitsWith("Office visit") }],
  ["a product that does not cover it", { benefits: benefitsWith("Telehealth visit", false) }],
])("%s: nothing to offer", (_, more) => {
  expect(trial(telehealthOffer, exampleMoment(more)).kind).toBe("nothing");
});

test("unasked it is held back", () => {
  expect(trial(telehealthOffer, exampleMoment(page))).toEqual({
    kind: "heldBack",
    why: "The caller did not speak of trouble getting to a doctor.",
  });
});

test("whoever speaks of symptoms is not sent to a video by the desk", () => {
  expect(trial(telehealthOffer, havingHeard(stuck, "symptoms", "I have a fever"))).toEqual({
    kind: "heldBack",
    why: "The caller spoke of symptoms: a nurse says where to go, not the desk.",
  });
});

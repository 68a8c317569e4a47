import { expect, test } from "vitest";
import { emptyCard } from "../contact/contact-row.ts";
import { exampleMoment, said } from "./fake-moment.ts";

const told = { at: "2026-11-20T14:58:00.000Z", from: "member" as const, text: "I got a bill" };
const handOver = { ...emptyCard("contact-1"), turns: [told] };

test("what the bot was told comes before what is said to a person", () => {
  const { said: all } = exampleMoment({}, { handOver, said: said("We need a ride") });
  expect(all.map(({ text }) => text)).toEqual(["I got a bill", "We need a ride"]);
});

test("of a chat, whose analysis hears the bot's part as well, each sentence counts once", () => {
  const [turn] = said("I got a bill");
  const heard = [{ ...turn!, at: "2026-11-20T14:57:59.000Z" }];
  expect(exampleMoment({}, { handOver, said: heard }).said.map(({ turnId }) => turnId)).toEqual(["turn-1"]);
});

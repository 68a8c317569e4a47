import { expect, test } from "vitest";
import type { MessageGroup } from "../bot-model.ts";
import { chooseMessages } from "./choose-messages.ts";

const group = (...texts: string[]): MessageGroup => ({
  wordings: texts.map((content) => ({ contentType: "PlainText", content })),
});
const values: Readonly<Record<string, string>> = {
  "{City}": "Testville",
  "[name]": "Rosa",
  "#trip.City": "Exampleton",
};
const say = (groups: MessageGroup[], turn = 0) =>
  chooseMessages(groups, turn, (reference) => values[reference] ?? null).map(({ content }) => content);

test("every group says one wording, in order", () => {
  expect(say([group("one", "uno"), group("two")])).toEqual(["one", "two"]);
});

test("retries take the next wording, and the last one from then on", () => {
  const groups = [group("first", "second", "third")];
  expect([0, 1, 2, 3, 4].map((turn) => say(groups, turn)[0])).toEqual([
    "first",
    "second",
    "third",
    "third",
    "third",
  ]);
});

test("placeholders are slots, session attributes and contexts", () => {
  expect(say([group("{City}, [name], #trip.City")])).toEqual(["Testville, Rosa, Exampleton"]);
});

test("a wording that cannot be filled gives way to one that can", () => {
  expect(say([group("for {Nobody}?", "for you?")])).toEqual(["for you?"]);
});

test("a custom payload is left as it is", () => {
  const payload: MessageGroup = { wordings: [{ contentType: "CustomPayload", content: '{"a":["{City}"]}' }] };
  expect(say([payload])).toEqual(['{"a":["{City}"]}']);
});

test("what a person said does not become markup of the voice", () => {
  const spoken: MessageGroup = { wordings: [{ contentType: "SSML", content: "<speak>{Name}</speak>" }] };
  const [message] = chooseMessages([spoken], 0, () => "<audio/>");
  expect(message?.content).toBe("<speak>&#60;audio/&#62;</speak>");
});

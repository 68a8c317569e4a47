import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { tagContact } from "./tag-contact.ts";

test("tags are added to those that are there", async () => {
  const trial = tryBlock(tagContact, { contact: { details: { tags: { line: "member" } } } });
  expect(await trial.run({ Tags: { topic: "billing" } })).toEqual({ kind: "next" });
  expect(trial.done).toEqual(['setDetails {"tags":{"line":"member","topic":"billing"}}']);
});

test.each([
  [{ "aws:mine": "1" }],
  [Object.fromEntries(["a", "b", "c", "d", "e", "f", "g"].map((name) => [name, "1"]))],
])("%j is refused", async (Tags) => {
  expect(await tryBlock(tagContact).run({ Tags })).toMatchObject({ kind: "error" });
});

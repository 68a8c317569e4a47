import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { unTagContact } from "./un-tag-contact.ts";

test("only the named tags go", async () => {
  const trial = tryBlock(unTagContact, { contact: { details: { tags: { a: "1", b: "2" } } } });
  expect(await trial.run({ TagKeys: ["a", "never there"] })).toEqual({ kind: "next" });
  expect(trial.done).toEqual(['setDetails {"tags":{"b":"2"}}']);
});

import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updateContactAttributes } from "./update-contact-attributes.ts";

test("attributes are set together", async () => {
  const trial = tryBlock(updateContactAttributes);
  expect(await trial.run({ Attributes: { language: "es-US", level: 1 } })).toEqual({ kind: "next" });
  expect(trial.done).toEqual(['setAttributes {"language":"es-US","level":"1"}']);
});

test("more than 32,768 bytes in all take the error branch and set nothing", async () => {
  const trial = tryBlock(updateContactAttributes, { contact: { attributes: { old: "x".repeat(32_760) } } });
  expect(await trial.run({ Attributes: { more: "1234" } })).toMatchObject({ kind: "error" });
  expect(trial.done).toEqual([]);
});

test("bytes are counted, not letters", async () => {
  const trial = tryBlock(updateContactAttributes);
  expect(await trial.run({ Attributes: { words: "中".repeat(11_000) } })).toMatchObject({ kind: "error" });
});

test("a name with other signs than letters, digits, dash and underscore is refused", async () => {
  expect(await tryBlock(updateContactAttributes).run({ Attributes: { "a b": "1" } })).toMatchObject({
    kind: "error",
  });
});

test.each([
  [true, "next"],
  [false, "error"],
])("attributes of the related contact, there is one: %s, it comes to %s", async (hasRelated, kind) => {
  const trial = tryBlock(updateContactAttributes, { hasRelated });
  const given = { Attributes: { reasonCode: "bill" }, TargetContact: "Related" };
  expect(await trial.run(given)).toMatchObject({ kind });
  expect(trial.done).toEqual(['setRelatedAttributes {"reasonCode":"bill"}']);
});

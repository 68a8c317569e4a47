import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updateContactCallbackNumber } from "./update-contact-callback-number.ts";

test("a good number is kept", async () => {
  const trial = tryBlock(updateContactCallbackNumber);
  expect(await trial.run({ CallbackNumber: "+12065550143" })).toEqual({ kind: "next" });
  expect(trial.done).toEqual(['setDetails {"callbackNumber":"+12065550143"}']);
});

test.each([
  ["2065550143", "InvalidCallbackNumber"],
  ["Timeout", "InvalidCallbackNumber"],
  ["", "InvalidCallbackNumber"],
  ["+442071838750", "CallbackNumberNotDialable"],
])("%j is the error %s", async (CallbackNumber, type) => {
  const trial = tryBlock(updateContactCallbackNumber);
  expect(await trial.run({ CallbackNumber })).toMatchObject({ kind: "error", type });
  expect(trial.done).toEqual([]);
});

import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { getParticipantInput } from "./get-participant-input.ts";

const menu = { Text: "Press 1", InputTimeLimitSeconds: "5", StoreInput: "False" };
const store = {
  Text: "Your number",
  InputTimeLimitSeconds: "5",
  StoreInput: "True",
  InputValidation: { CustomValidation: { MaximumLength: "9" } },
};

test("a menu's result is the key", async () => {
  const trial = tryBlock(getParticipantInput, { heard: [{ kind: "keys", keys: "2" }] });
  expect(await trial.run(menu)).toEqual({ kind: "result", value: "2" });
});

test("a menu without a key in time takes its own error", async () => {
  const trial = tryBlock(getParticipantInput, { heard: [{ kind: "nothing" }] });
  expect(await trial.run(menu)).toMatchObject({ kind: "error", type: "InputTimeLimitExceeded" });
});

test.each([
  ["412907335", "412907335"],
  ["4129#", "4129"],
  ["99*412", "412"],
])("the keys %s are stored as %s", async (keys, stored) => {
  const trial = tryBlock(getParticipantInput, { heard: [{ kind: "keys", keys }] });
  expect(await trial.run(store)).toEqual({ kind: "next" });
  expect(trial.memory.storedInput).toBe(stored);
});

test("a store without a key in time succeeds with the word Timeout, as Connect does", async () => {
  const trial = tryBlock(getParticipantInput, { heard: [{ kind: "nothing" }] });
  expect(await trial.run(store)).toEqual({ kind: "next" });
  expect(trial.memory.storedInput).toBe("Timeout");
});

test("encryption is not implemented and says so, rather than storing in clear", async () => {
  const trial = tryBlock(getParticipantInput, { heard: [{ kind: "keys", keys: "1" }] });
  expect(await trial.run({ ...store, InputEncryption: { Key: "k" } })).toMatchObject({
    kind: "error",
    why: "not implemented: InputEncryption",
  });
  expect(trial.memory.storedInput).toBe("");
});

test("a caller who is gone ends the flow", async () => {
  expect(await tryBlock(getParticipantInput).run(menu)).toEqual({ kind: "end", how: "gone" });
});

test.each([
  ["Local", "2065550143", "+12065550143"],
  ["E164", "12065550143", "+12065550143"],
])("a %s telephone number %s is stored as %s", async (NumberFormat, keys, stored) => {
  const trial = tryBlock(getParticipantInput, { heard: [{ kind: "keys", keys }] });
  const InputValidation = { PhoneNumberValidation: { NumberFormat, CountryCode: "US" } };
  expect(await trial.run({ ...store, InputValidation })).toEqual({ kind: "next" });
  expect(trial.memory.storedInput).toBe(stored);
});

test("what is no telephone number is an error of its own, and nothing is stored", async () => {
  const trial = tryBlock(getParticipantInput, { heard: [{ kind: "keys", keys: "12" }] });
  const InputValidation = { PhoneNumberValidation: { NumberFormat: "Local", CountryCode: "US" } };
  expect(await trial.run({ ...store, InputValidation })).toMatchObject({ type: "InvalidPhoneNumber" });
  expect(trial.memory.storedInput).toBe("");
});

import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updateContactData } from "./update-contact-data.ts";

test("the contact's language is set", async () => {
  const trial = tryBlock(updateContactData);
  expect(await trial.run({ LanguageCode: "es-US" })).toEqual({ kind: "next" });
  expect(trial.done).toEqual(['setLanguage "es-US"']);
});

test("what is not kept here is refused by name", async () => {
  expect(await tryBlock(updateContactData).run({ WisdomSessionArn: "arn" })).toMatchObject({
    kind: "error",
    why: "not implemented: UpdateContactData.WisdomSessionArn",
  });
});

test("name and customer are kept", async () => {
  const trial = tryBlock(updateContactData);
  expect(await trial.run({ Name: "Denied claim", CustomerId: "c" })).toEqual({ kind: "next" });
  expect(trial.done).toEqual(['setDetails {"name":"Denied claim","customerId":"c"}']);
});

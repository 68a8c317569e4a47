import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { checkHoursOfOperation } from "./check-hours-of-operation.ts";

test.each([
  ["closed", "False"],
  ["arn:hours/always", "True"],
])("%s answers %s", async (HoursOfOperationId, value) => {
  expect(await tryBlock(checkHoursOfOperation).run({ HoursOfOperationId })).toEqual({
    kind: "result",
    value,
  });
});

test("without hours and without a target queue there is nothing to check", async () => {
  expect(await tryBlock(checkHoursOfOperation).run({})).toMatchObject({ kind: "error" });
});

test("hours that are not there are an error", async () => {
  expect(await tryBlock(checkHoursOfOperation).run({ HoursOfOperationId: "unknown" })).toMatchObject({
    kind: "error",
  });
});

import { expect, test } from "vitest";
import { BackendError } from "#adapters/browser/backend/backend-error.ts";
import { askUntilKnown } from "./ask-until-known.ts";

const notYet = new BackendError("contact.notYetKnown", 409);

function asking(refusals: readonly Error[]) {
  const left = [...refusals];
  const pauses: number[] = [];
  const answer = askUntilKnown(
    () => {
      const refusal = left.shift();
      return refusal ? Promise.reject(refusal) : Promise.resolve("Rosa");
    },
    (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
  );
  return { answer, pauses };
}

test("asks again every 60 ms while the server does not know who holds the contact", async () => {
  const { answer, pauses } = asking([notYet, notYet]);
  expect(await answer).toBe("Rosa");
  expect(pauses).toEqual([60, 60]);
});

test("gives up after three seconds, with the server's own refusal", async () => {
  const { answer, pauses } = asking(Array.from({ length: 100 }, () => notYet));
  await expect(answer).rejects.toBe(notYet);
  expect(pauses.length * 60).toBe(3000);
});

test("another agent's contact is refused at once", async () => {
  const refused = new BackendError("contact.notYours", 403);
  const { answer, pauses } = asking([refused]);
  await expect(answer).rejects.toBe(refused);
  expect(pauses).toEqual([]);
});

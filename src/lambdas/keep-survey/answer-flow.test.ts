import { expect, test } from "vitest";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeContactHistory } from "#journey/profile/timeline/fake-contact-history.ts";
import { answerFlow } from "./answer-flow.ts";
import { flowAnswers } from "./flow-contract.ts";

async function keyed(Parameters: Record<string, string>, patientId: string | null = "rosa-testmember") {
  const rows = fakeContactRows();
  const history = fakeContactHistory();
  await rows.saveIdentity("c-1", { patientId });
  const answer = await answerFlow(
    { rows, history },
    { Name: "ContactFlowEvent", Details: { ContactData: { ContactId: "c-1" }, Parameters } },
  );
  await history.keep("rosa-testmember", {
    contactId: "c-1",
    at: "2026-11-20T15:00:00.000Z",
    channel: "voice",
    ended: "Resolved",
    promise: null,
  });
  const [contact] = await history.of("rosa-testmember");
  return { outcome: flowAnswers.keep.parse(answer).outcome, survey: contact?.survey };
}

test.each([
  [
    { solved: "no", ease: "2" },
    { solved: false, ease: 2 },
  ],
  [
    { solved: "yes", ease: "" },
    { solved: true, ease: null },
  ],
])("%j is kept with the member's contact", async (answers, survey) => {
  expect(await keyed({ purpose: "keep", ...answers })).toEqual({ outcome: "kept", survey });
});

test.each([
  ["nothing was keyed", { solved: "", ease: "" }, "rosa-testmember"],
  ["the contact is about nobody", { solved: "no", ease: "1" }, null],
] as const)("where %s nothing is kept", async (_, answers, patientId) => {
  expect(await keyed({ purpose: "keep", ...answers }, patientId)).toEqual({
    outcome: "nobody",
    survey: undefined,
  });
});

test("an event of another shape is refused by a stable code", async () => {
  await expect(keyed({ purpose: "keep", solved: "perhaps" })).rejects.toThrow(/^keepSurvey\.badEvent$/);
});

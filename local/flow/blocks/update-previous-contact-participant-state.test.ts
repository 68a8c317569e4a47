import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updatePreviousContactParticipantState } from "./update-previous-contact-participant-state.ts";

test.each([
  ["AgentOnHold", "agent"],
  ["CustomerOnHold", "customer"],
  ["OffHold", "nobody"],
])("%s holds %s", async (PreviousContactParticipantState, whom) => {
  const held: string[] = [];
  const holdPrevious = (_contactId: string, who: string): boolean => held.push(who) > 0;
  const trial = tryBlock(updatePreviousContactParticipantState, { instance: { holdPrevious } });
  expect(await trial.run({ PreviousContactParticipantState })).toEqual({ kind: "next" });
  expect(held).toEqual([whom]);
});

test("without a contact before this one it is an error", async () => {
  const trial = tryBlock(updatePreviousContactParticipantState);
  expect(await trial.run({ PreviousContactParticipantState: "OffHold" })).toMatchObject({ kind: "error" });
});

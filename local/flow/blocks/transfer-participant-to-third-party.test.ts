import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { transferParticipantToThirdParty } from "./transfer-participant-to-third-party.ts";

const trialWith = (answer: "ended" | "failed" | "timeLimit") => {
  const rung: string[] = [];
  const trial = tryBlock(transferParticipantToThirdParty, {
    instance: {
      dial: async ({ number, timeLimitMs }) => {
        rung.push(`${number} ${timeLimitMs}`);
        return answer;
      },
    },
  });
  return { ...trial, rung };
};
const call = { ThirdPartyPhoneNumber: "+1 (555) 555-0123", ThirdPartyConnectionTimeLimitSeconds: "60" };

test("after the outside conversation the contact ends", async () => {
  const trial = trialWith("ended");
  expect(await trial.run(call)).toEqual({ kind: "end", how: "disconnected" });
  expect([trial.rung, trial.done]).toEqual([["+15555550123 60000"], ["disconnect true"]]);
});

test("or the flow goes on, if it was to continue", async () => {
  const trial = trialWith("ended");
  expect(await trial.run({ ...call, ContinueFlowExecution: "True" })).toEqual({ kind: "next" });
  expect(trial.done).toEqual([]);
});

test.each([
  ["failed", "True", "CallFailed"],
  ["timeLimit", "True", "ConnectionTimeLimitExceeded"],
  ["failed", "False", "NoMatchingError"],
] as const)("%s with continue %s is the error %s", async (answer, ContinueFlowExecution, type) => {
  expect(await trialWith(answer).run({ ...call, ContinueFlowExecution })).toMatchObject({
    kind: "error",
    type,
  });
});

test("what is no telephone number is not rung", async () => {
  const trial = trialWith("ended");
  expect(await trial.run({ ...call, ThirdPartyPhoneNumber: "nurse" })).toMatchObject({ kind: "error" });
  expect(trial.rung).toEqual([]);
});

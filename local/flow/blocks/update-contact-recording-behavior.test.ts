import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updateContactRecordingBehavior } from "./update-contact-recording-behavior.ts";

test.each([
  [["Agent", "Customer"], "Enabled", { agent: true, customer: true, ivr: true }],
  [["Customer"], undefined, { agent: false, customer: true, ivr: false }],
  [[], "Disabled", { agent: false, customer: false, ivr: false }],
])("recording %j with the flow %s", async (RecordedParticipants, IVRRecordingBehavior, recording) => {
  const trial = tryBlock(updateContactRecordingBehavior);
  await trial.run({ RecordingBehavior: { RecordedParticipants, IVRRecordingBehavior } });
  expect(trial.done).toEqual([`setRecording ${JSON.stringify(recording)}`]);
});

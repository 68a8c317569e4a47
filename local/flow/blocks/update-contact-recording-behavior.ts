import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { text } from "../parameters.ts";

const Parameters = z.object({
  RecordingBehavior: z.object({
    RecordedParticipants: z.array(text).default([]),
    IVRRecordingBehavior: text.optional(),
  }),
});

/**
 * Says who is recorded from now on. `IVRRecordingBehavior` covers what the caller says to the flow; left out, it stays
 * off. https://docs.aws.amazon.com/connect/latest/APIReference/contact-actions-updatecontactrecordingbehavior.html
 */
export const updateContactRecordingBehavior: Block = {
  run: ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { RecordedParticipants, IVRRecordingBehavior } = parsed.data.RecordingBehavior;
    host.setRecording({
      agent: RecordedParticipants.includes("Agent"),
      customer: RecordedParticipants.includes("Customer"),
      ivr: IVRRecordingBehavior === "Enabled",
    });
    return next;
  },
};

import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";

const states = { AgentOnHold: "agent", CustomerOnHold: "customer", OffHold: "nobody" } as const;
const Parameters = z.object({
  PreviousContactParticipantState: z.enum(["AgentOnHold", "CustomerOnHold", "OffHold"]),
});

/** During a transfer: puts whom this contact came from on hold, or takes them back. */
export const updatePreviousContactParticipantState: Block = {
  channels: ["VOICE"],
  run: ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const whom = states[parsed.data.PreviousContactParticipantState];
    return host.instance.holdPrevious(host.contact().contactId, whom)
      ? next
      : failed("no contact came before this one");
  },
};

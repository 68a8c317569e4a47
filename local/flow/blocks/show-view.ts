import { z } from "zod";
import { failed, result } from "../block.ts";
import type { Block } from "../block.ts";
import { text, wholeNumber } from "../parameters.ts";

const Parameters = z.object({
  ViewResource: z.object({ Id: text }),
  InvocationTimeLimitSeconds: wholeNumber(1, 604_800),
  ViewData: z.record(z.string(), z.unknown()).default({}),
});

/** Inputs of one view together. */
const mostBytes = 16 * 1_024;

/**
 * Shows a view to the agent whose guide this flow is; the action they choose is the result, what they filled in is
 * `$.Views`. https://docs.aws.amazon.com/connect/latest/APIReference/participant-actions-showview.html
 */
export const showView: Block = {
  channels: ["CHAT"],
  run: async ({ parameters, host, memory }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { ViewResource, InvocationTimeLimitSeconds, ViewData } = parsed.data;
    if (Buffer.byteLength(JSON.stringify(ViewData)) > mostBytes)
      return failed("the view's data is too large");
    const { contactId } = host.contact();
    const answer = await Promise.race([
      host.instance.showView({ contactId, id: ViewResource.Id, data: ViewData }),
      host.sleep(InvocationTimeLimitSeconds * 1_000).then(() => "tooLate" as const),
    ]);
    if (answer === "tooLate") return failed("nobody chose an action in time", "TimeLimitExceeded");
    if (answer === null) return failed("nobody is there to see the view");
    const { action, formData } = answer;
    memory.results.Views = {
      Action: action,
      ViewResultData: { ...formData, actionName: action, Id: ViewResource.Id, FormData: formData },
    };
    return result(action);
  },
};

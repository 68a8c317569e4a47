import { failed, gone, next } from "../block.ts";
import type { Block } from "../block.ts";
import { flag } from "../parameters.ts";
import { promptOf } from "../prompt.ts";

/**
 * Says (voice) or sends (chat) something, and waits until it was heard. No key cuts it short, unless the flow says so:
 * https://docs.aws.amazon.com/connect/latest/adminguide/touchtone-buffering.html
 */
export const messageParticipant: Block = {
  run: async (step) => {
    const prompt = promptOf(step, step.parameters);
    if (!prompt) return failed("no words to say");
    const mayBeCut = flag.safeParse(step.parameters["SkipWhenDTMFBufferEnabled"]).data ?? false;
    return (await step.host.line.say({ ...prompt, isWhole: !mayBeCut })) ? next : gone;
  },
};

import { failed, gone, next } from "../block.ts";
import type { Block } from "../block.ts";
import { promptOf } from "../prompt.ts";

/** Says (voice) or sends (chat) something, and waits until it was heard. */
export const messageParticipant: Block = {
  run: async (step) => {
    const prompt = promptOf(step, step.parameters);
    if (!prompt) return failed("no words to say");
    return (await step.host.line.say(prompt)) ? next : gone;
  },
};

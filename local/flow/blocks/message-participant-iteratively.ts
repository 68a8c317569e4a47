import { z } from "zod";
import { failed, gone } from "../block.ts";
import type { Block, Step } from "../block.ts";
import type { Prompt } from "../caller-line.ts";
import { promptOf, speakingMs } from "../prompt.ts";

const Parameters = z.object({ Messages: z.array(z.unknown()).min(1) });

/**
 * Says its messages round and round until the contact leaves, as a queue flow does. Each message takes at least the
 * time a voice would need, so that a line that shows words at once is not flooded.
 */
export const messageParticipantIteratively: Block = {
  channels: ["VOICE"],
  run: async (step) => {
    const parsed = Parameters.safeParse(step.parameters);
    if (!parsed.success) return failed("no messages");
    if (step.parameters["InterruptFrequencySeconds"] !== undefined) {
      return failed("not implemented: MessageParticipantIteratively.InterruptFrequencySeconds");
    }
    const prompts = parsed.data.Messages.map((message) => promptOf(step, message));
    const said = prompts.filter((prompt) => prompt !== null);
    if (said.length !== prompts.length) return failed("a message without words");
    while (!step.host.stopped.aborted) {
      if (!(await sayAll(step, said))) return gone;
    }
    return gone;
  },
};

async function sayAll({ host }: Step, prompts: readonly Prompt[]): Promise<boolean> {
  for (const prompt of prompts) {
    const before = host.clock.now().getTime();
    if (host.stopped.aborted || !(await host.line.say(prompt))) return false;
    const rest = speakingMs(prompt) - (host.clock.now().getTime() - before);
    if (rest > 0) await host.sleep(rest);
  }
  return true;
}

import { z } from "zod";
import { failed, gone, result } from "../block.ts";
import type { Block, Outcome, Step } from "../block.ts";
import type { Prompt } from "../caller-line.ts";
import { wholeNumber } from "../parameters.ts";
import { promptOf, speakingMs } from "../prompt.ts";

const Parameters = z.object({
  Messages: z.array(z.unknown()).min(1),
  InterruptFrequencySeconds: wholeNumber(1, 604_800).optional(),
});

/**
 * Says its messages round and round until the contact leaves, as a queue flow does, or until the interrupt is due; the
 * message then being said is said to its end (Connect cuts it). Each message takes at least the
 * time a voice would need, so that a line that shows words at once is not flooded.
 */
export const messageParticipantIteratively: Block = {
  channels: ["VOICE"],
  run: async (step) => {
    const parsed = Parameters.safeParse(step.parameters);
    if (!parsed.success) return failed("no messages");
    const prompts = parsed.data.Messages.map((message) => promptOf(step, message));
    const said = prompts.filter((prompt) => prompt !== null);
    if (said.length !== prompts.length) return failed("a message without words");
    const seconds = parsed.data.InterruptFrequencySeconds;
    const started = step.host.clock.now().getTime();
    const isOver = (): boolean =>
      seconds !== undefined && step.host.clock.now().getTime() - started >= seconds * 1_000;
    return repeat(step, said, isOver);
  },
};

async function repeat(step: Step, prompts: readonly Prompt[], isOver: () => boolean): Promise<Outcome> {
  for (;;) {
    for (const prompt of prompts) {
      if (step.host.stopped.aborted || !(await sayOne(step, prompt))) return gone;
      if (isOver()) return result("MessagesInterrupted");
    }
  }
}

/** Says one message, and is silent for the rest of the time it would take. */
async function sayOne({ host }: Step, prompt: Prompt): Promise<boolean> {
  const before = host.clock.now().getTime();
  if (!(await host.line.say(prompt))) return false;
  const rest = speakingMs(prompt) - (host.clock.now().getTime() - before);
  if (rest > 0) await host.sleep(rest);
  return true;
}

import { z } from "zod";
import type { Prompt } from "./caller-line.ts";
import { spokenLanguage } from "./block.ts";
import type { Step } from "./block.ts";
import { idOf, text } from "./parameters.ts";

const PromptParameters = z.object({
  Text: text.optional(),
  SSML: text.optional(),
  PromptId: text.optional(),
  Media: z.object({ Uri: text }).optional(),
});

/**
 * The prompt of an action, or null when it has none that can be said. Recorded prompts (`PromptId`, `Media`) lie in
 * the instance, which the laptop does not have: their name is said in brackets. A chat gets the words without the tags.
 */
export function promptOf(
  step: Pick<Step, "host" | "memory">,
  parameters: unknown,
  by: Prompt["by"] = "flow",
): Prompt | null {
  const parsed = PromptParameters.safeParse(parameters);
  if (!parsed.success) return null;
  const { Text, SSML, PromptId, Media } = parsed.data;
  const recording = PromptId ?? Media?.Uri;
  const language = spokenLanguage(step);
  if (SSML !== undefined) return { text: wordsOf(SSML), ssml: SSML, language, by };
  const words = Text ?? (recording === undefined ? undefined : `[recording ${idOf(recording)}]`);
  return words === undefined ? null : { text: words, language, by };
}

/** SSML without its tags. */
export function wordsOf(ssml: string): string {
  return (
    ssml
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      // A tag may end right before a stop.
      .replace(/ (?=[.,;:?!])/g, "")
      .trim()
  );
}

/** A page that never says a prompt was spoken (a sleeping tab) holds the flow no longer than this. */
export const patienceMs = (prompt: Pick<Prompt, "text" | "ssml">): number => 5_000 + 3 * speakingMs(prompt);

/** How long a voice takes, roughly: pauses as written and 60 ms a character (about 165 words a minute). */
export function speakingMs(prompt: Pick<Prompt, "text" | "ssml">): number {
  const pauses = [...(prompt.ssml ?? "").matchAll(/<break\s+time="(\d+)(ms|s)"/g)];
  const pauseMs = pauses.reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (unit === "s" ? 1000 : 1),
    0,
  );
  return pauseMs + prompt.text.length * 60;
}

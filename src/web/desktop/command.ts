import type { Done } from "#journey/agent-action/contact-control.ts";
import { notify } from "#web/kit/notices.ts";

const words: Readonly<Record<string, string>> = {
  "microphone.refused":
    "The browser refuses the microphone, so calls cannot reach you. Allow it, then try again.",
  "microphone.missing": "No microphone was found, so calls cannot reach you. Plug one in, then try again.",
};

/** Gives a command to the panel and says so in words when it was refused. Resolves to whether it was carried out. */
export async function give(command: Promise<Done>, what: string): Promise<boolean> {
  const done = await command;
  if (!done.ok) notify(words[done.code] ?? `${what} did not work. Try again.`, "red");
  return done.ok;
}

import "#contract/no-eval.ts";
import * as z from "zod/mini";
import type { WrittenLanguage } from "#journey/contact/attributes.ts";
import type { KeptChat } from "./kept-chat.ts";

const Started = z.object({ contactId: z.string(), participantId: z.string(), participantToken: z.string() });

export type ChatRequested =
  | { readonly ok: true; readonly chat: KeptChat }
  /** `unavailable`: the service answered that it cannot; `unreachable`: it did not answer. */
  | { readonly ok: false; readonly code: "unavailable" | "unreachable" };

/** Asks for a new chat. Never rejects. */
export async function requestChat(
  url: string,
  opening: { readonly displayName: string; readonly language: WrittenLanguage },
): Promise<ChatRequested> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(opening),
    });
    if (!response.ok) return { ok: false, code: "unavailable" };
    return { ok: true, chat: z.parse(Started, await response.json()) };
  } catch {
    return { ok: false, code: "unreachable" };
  }
}

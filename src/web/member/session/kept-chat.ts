import "#contract/no-eval.ts";
import * as z from "zod/mini";

/** What a reload needs to come back: opaque ids and the participant's token. Never a name or a word that was said. */
const KeptChat = z.object({ contactId: z.string(), participantId: z.string(), participantToken: z.string() });
export type KeptChat = z.infer<typeof KeptChat>;

const key = "careline-chat";

export function readKeptChat(storage: Pick<Storage, "getItem">): KeptChat | null {
  try {
    return z.parse(KeptChat, JSON.parse(storage.getItem(key) ?? ""));
  } catch {
    return null;
  }
}

export function keepChat(
  storage: Pick<Storage, "setItem">,
  { contactId, participantId, participantToken }: KeptChat,
): void {
  storage.setItem(key, JSON.stringify({ contactId, participantId, participantToken }));
}

export function forgetChat(storage: Pick<Storage, "removeItem">): void {
  storage.removeItem(key);
}

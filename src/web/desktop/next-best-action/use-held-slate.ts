import { useState, useSyncExternalStore } from "react";
import type { Slate } from "#contract/next-best-action.ts";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import type { Conversation } from "#journey/contact/conversation.ts";
import type { Store } from "#web/session/session.ts";
import { useStore } from "#web/session/session.ts";
import { useDesk } from "../desk.ts";
import { slateToShow } from "./hold-while-speaking.ts";

/** The slate that may be on the page now: a newer one waits until the caller has finished their sentence. */
export function useHeldSlate(contact: DeskContact, newest: Slate | undefined): Slate | undefined {
  const isSpeaking = useIsSpeaking(contact);
  const [shown, setShown] = useState<Slate | null>(null);
  if (newest === undefined) return undefined;
  const slate = slateToShow(shown, newest, isSpeaking);
  if (slate !== shown) setShown(slate);
  return slate;
}

/** On a call by what the analysis hears, in a chat by what the chat itself says. */
function useIsSpeaking({ contactId, channel, phase }: DeskContact): boolean {
  const { session, whoSpeaks } = useDesk();
  const isHeard = useSyncExternalStore(whoSpeaks.subscribe, () => whoSpeaks.isSpeaking(contactId));
  const isChat = channel === "chat" && phase === "connected";
  const conversation = useStore(isChat ? session.openChat(contactId) : noChat);
  return isHeard || (conversation.status === "open" && conversation.typing !== null);
}

const opening: Conversation = { status: "opening" };
const noChat: Store<Conversation> = { getSnapshot: () => opening, subscribe: () => () => undefined };

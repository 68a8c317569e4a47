import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import type { Conversation } from "#journey/contact/conversation.ts";
import { Button } from "#web/kit/Button.tsx";
import { Fault, PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { useStore } from "#web/session/session.ts";
import { give } from "../command.ts";
import { useCallerName } from "../contacts/caller-name.ts";
import { useDesk } from "../desk.ts";
import { IntakeStrip } from "../intake/IntakeStrip.tsx";
import { Composer } from "./Composer.tsx";
import { ContactChips } from "./ContactChips.tsx";
import { HandOverCard } from "./HandOverCard.tsx";
import { Notes } from "./Notes.tsx";
import { Thread } from "./Thread.tsx";

type Connected = Extract<DeskContact, { phase: "connected" }>;

/** From the first answer on, the thread wants the room that the card took. */
const hasAnswered = (conversation: Conversation): boolean =>
  "turns" in conversation && conversation.turns.some(({ from, event }) => from === "agent" && !event);

/** A chat: what was said before, the thread, the answer being written, the notes. */
export function ChatConversation({ chat }: { readonly chat: Connected }) {
  const { session } = useDesk();
  const name = useCallerName(chat);
  const conversation = useStore(session.openChat(chat.contactId));
  return (
    <>
      <header className="conversation-head">
        <h2 className="ellipsis">{name}</h2>
        <ContactChips attributes={chat.attributes} />
        <span className="space" />
        <Button onPress={() => void give(chat.end(), "Ending the chat")}>End chat</Button>
      </header>
      <PaneBoundary what="The hand-over card">
        <div className="conversation-lead">
          <HandOverCard contactId={chat.contactId} folded={hasAnswered(conversation)} />
        </div>
      </PaneBoundary>
      <PaneBoundary what="The chat">
        {conversation.status === "failed" ? (
          <Fault
            title="The chat could not be opened"
            words="What the member writes is kept. Try again."
            onRetry={conversation.retry}
          />
        ) : (
          <Thread conversation={conversation} />
        )}
        <Composer contactId={chat.contactId} conversation={conversation} />
      </PaneBoundary>
      <IntakeStrip contactId={chat.contactId} />
      <Notes contactId={chat.contactId} />
    </>
  );
}

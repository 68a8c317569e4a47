import type { AgentPresence, DeskContact } from "#journey/agent-action/contact-control.ts";
import { WrapUp } from "../wrap-up/WrapUp.tsx";
import { ChatConversation } from "./ChatConversation.tsx";
import { VoiceConversation } from "./VoiceConversation.tsx";
import "./conversation.css";

interface ConversationPaneProps {
  readonly contact: DeskContact | null;
  readonly agent: AgentPresence | null;
}

/** The second column: what is being said, and what the agent writes about it. */
export function ConversationPane({ contact, agent }: ConversationPaneProps) {
  return (
    <section className="conversation" aria-label="Conversation">
      {contact ? (
        <OfContact key={contact.contactId} contact={contact} agent={agent} />
      ) : (
        <Nobody agent={agent} />
      )}
    </section>
  );
}

function OfContact({
  contact,
  agent,
}: {
  readonly contact: DeskContact;
  readonly agent: AgentPresence | null;
}) {
  if (contact.phase === "afterContactWork" && agent) return <WrapUp contact={contact} agent={agent} />;
  if (contact.phase === "connected" && contact.channel === "chat") return <ChatConversation chat={contact} />;
  if (contact.phase === "connected") return <VoiceConversation call={contact} />;
  const words =
    contact.phase === "offered" ? "Accept to see what was said before you." : "Connecting you now.";
  return <p className="conversation-empty">{words}</p>;
}

function Nobody({ agent }: { readonly agent: AgentPresence | null }) {
  const isOpen = agent?.state.type === "routable";
  return (
    <p className="conversation-empty">
      {isOpen
        ? "You are available. The next contact rings at the left."
        : "Choose Available at the top right to get contacts."}
    </p>
  );
}

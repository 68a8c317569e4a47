import { Phone } from "lucide-react";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { IntakeStrip } from "../intake/IntakeStrip.tsx";
import { ContactChips } from "./ContactChips.tsx";
import { HandOverCard } from "./HandOverCard.tsx";
import { Notes } from "./Notes.tsx";

type Connected = Extract<DeskContact, { phase: "connected" }>;

/** A call: what the member said before the agent came, how the line stands, and the notes. */
export function VoiceConversation({ call }: { readonly call: Connected }) {
  return (
    <>
      <header className="conversation-head">
        <h2>Call</h2>
        <ContactChips attributes={call.attributes} />
        <span className="space" />
        <span className="small muted">{call.queueName}</span>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="conversation-scroll" tabIndex={0} aria-label="What was said">
        <PaneBoundary what="The hand-over card">
          <HandOverCard contactId={call.contactId} withTurns />
        </PaneBoundary>
        <LineState call={call} />
      </section>
      <IntakeStrip contactId={call.contactId} />
      <Notes contactId={call.contactId} />
    </>
  );
}

function LineState({ call }: { readonly call: Connected }) {
  return (
    <output className="line-state small">
      <Phone className="icon icon--small" />
      {lineWords(call)}
    </output>
  );
}

function lineWords({ held, muted }: Connected): string {
  if (held) return "The member is on hold and hears music.";
  return muted ? "You are on the line. The member does not hear you." : "You are on the line.";
}

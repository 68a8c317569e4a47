import { useQuery } from "@tanstack/react-query";
import { Phone } from "lucide-react";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { Fault, PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { useDesk } from "../desk.ts";
import { turnsQuery } from "../queries.ts";
import { useIsOpen } from "../use-is-open.ts";
import { IntakeStrip } from "../intake/IntakeStrip.tsx";
import { ContactChips } from "./ContactChips.tsx";
import { HandOverCard } from "./HandOverCard.tsx";
import { Notes } from "./Notes.tsx";
import { Transcript } from "./Transcript.tsx";
import { useFollowEnd } from "./use-follow-end.ts";

type Connected = Extract<DeskContact, { phase: "connected" }>;

/** A call: what the member said before the agent came, what is said now, how the line stands, and the notes. */
export function VoiceConversation({ call }: { readonly call: Connected }) {
  const { session } = useDesk();
  const { data, error, refetch } = useQuery({
    ...turnsQuery(session.backend, call.contactId),
    enabled: useIsOpen(call.contactId),
  });
  const turns = data?.turns ?? [];
  const { box, content } = useFollowEnd(turns.length);
  return (
    <>
      <header className="conversation-head">
        <h2>Call</h2>
        <ContactChips attributes={call.attributes} />
        <span className="space" />
        <span className="small muted">{call.queueName}</span>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className="conversation-scroll" ref={box} tabIndex={0} aria-label="What was said">
        <div ref={content}>
          <PaneBoundary what="The hand-over card">
            <HandOverCard contactId={call.contactId} withTurns />
          </PaneBoundary>
          <PaneBoundary what="The transcript">
            {error && !data ? (
              <Fault
                title="What is said cannot be shown"
                words={faultWords(error)}
                onRetry={() => void refetch()}
              />
            ) : (
              <Transcript contactId={call.contactId} turns={turns} />
            )}
          </PaneBoundary>
          <LineState call={call} />
        </div>
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

import { useEffect, useState } from "react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Lightbulb, Sparkles } from "lucide-react";
import type { Hint, Slate } from "#contract/next-best-action.ts";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { announce, notify } from "#web/kit/notices.ts";
import { Fault, PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { Skeleton } from "#web/kit/Skeleton.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { useDesk } from "../desk.ts";
import { slateQuery } from "../queries.ts";
import { useIsOpen } from "../use-is-open.ts";
import { Guide } from "./Guide.tsx";
import { HintCard } from "./HintCard.tsx";
import { hintsToShow } from "./hints-to-show.ts";
import "./suggested-next.css";

/** The fourth column: what to do next, why, and how. One suggestion at a time; silent when there is none. */
export function SuggestedNext({ contact }: { readonly contact: DeskContact | null }) {
  const isTaken = contact?.phase === "connected" || contact?.phase === "afterContactWork";
  return (
    <section className="suggested" aria-label="Suggested next">
      <header className="conversation-head">
        <Sparkles className="icon suggested-mark" />
        <h2>Suggested next</h2>
      </header>
      <PaneBoundary what="The suggestions">
        {contact && isTaken ? <OfContact key={contact.contactId} contactId={contact.contactId} /> : null}
      </PaneBoundary>
    </section>
  );
}

function OfContact({ contactId }: { readonly contactId: string }) {
  const { session } = useDesk();
  const { data, error, isPending, refetch } = useQuery({
    ...slateQuery(session.backend, contactId),
    enabled: useIsOpen(contactId),
  });
  if (data) return <Shown slate={data} />;
  if (isPending) {
    return (
      <div className="hint hint--empty">
        <Skeleton lines={4} />
      </div>
    );
  }
  return (
    <Fault title="Suggestions cannot be shown" words={faultWords(error)} onRetry={() => void refetch()} />
  );
}

function Shown({ slate }: { readonly slate: Slate }) {
  const [opened, setOpened] = useState<string | null>(null);
  const { card, quiet, taken } = hintsToShow(slate, opened);
  const decide = useOutcome(slate);
  const title = card?.title.en;
  useEffect(() => {
    if (title !== undefined) announce(`Suggestion: ${title}`);
  }, [title]);
  return (
    <div className="suggested-scroll">
      {card ? (
        <HintCard
          key={card.hintId}
          hint={card}
          onTake={() => decide(card, "accepted")}
          onDecline={() => decide(card, "declined")}
        />
      ) : null}
      {!card && taken.length === 0 ? (
        <p className="suggested-none">Nothing to suggest for this contact.</p>
      ) : null}
      <ul className="quiet-hints">
        {quiet.map((hint) => (
          <li key={hint.hintId}>
            <button type="button" className="quiet-hint" onClick={() => setOpened(hint.hintId)}>
              <Lightbulb className="icon" />
              {hint.title.en}
            </button>
          </li>
        ))}
      </ul>
      {taken.map((hint) => (
        <Guide key={hint.hintId} hint={hint} />
      ))}
      <HeldBack slate={slate} />
    </div>
  );
}

/** What the rules did not offer, and why, each reason once: an agent who wonders finds the answer here. */
function HeldBack({ slate }: { readonly slate: Slate }) {
  if (slate.heldBack.length === 0) return null;
  return (
    <details className="held-back">
      <summary>Held back, {slate.heldBack.length}</summary>
      <ul>
        {[...new Set(slate.heldBack.map(({ why }) => why.en))].map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
    </details>
  );
}

/** Records what the agent decided; the page changes when the server has it. */
function useOutcome(slate: Slate): (hint: Hint, outcome: "accepted" | "declined") => void {
  const { session, queries } = useDesk();
  const { mutate } = useMutation({
    networkMode: "always",
    mutationFn: (decision: { hintId: string; outcome: "accepted" | "declined" }) =>
      session.backend.hintOutcome(slate.contactId, decision.hintId, {
        decisionId: slate.decisionId,
        outcome: decision.outcome,
      }),
    onSuccess: (answer) =>
      queries.setQueryData(slateQuery(session.backend, slate.contactId).queryKey, answer),
    onError: (error) => notify(`Your choice was not recorded. ${faultWords(error)}`, "red"),
  });
  return (hint, outcome) => mutate({ hintId: hint.hintId, outcome });
}

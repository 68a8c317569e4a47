import { lazy, Suspense, useEffect, useState } from "react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Lightbulb, Sparkles } from "lucide-react";
import type { Hint, HintAnswer, Slate, Words } from "#contract/next-best-action.ts";
import { wordLanguages } from "#journey/contact/words.ts";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { announce, notify } from "#web/kit/notices.ts";
import { Button } from "#web/kit/Button.tsx";
import { Dialog } from "#web/kit/Dialog.tsx";
import { Fault, PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { Skeleton } from "#web/kit/Skeleton.tsx";
import { usePreferences } from "#web/session/preferences.ts";
import { faultWords } from "#web/session/fault-code.ts";
import { useDesk } from "../desk.ts";
import { profileQuery, slateQuery } from "../queries.ts";
import { useIsOpen } from "../use-is-open.ts";
import { Guide } from "./Guide.tsx";
import { HintSettings } from "./HintSettings.tsx";
import { HintCard } from "./HintCard.tsx";
import { hintsToShow } from "./hints-to-show.ts";
import { useHeldSlate } from "./use-held-slate.ts";
import "./suggested-next.css";

/** The fourth column: what to do next, why, and how. One suggestion at a time; silent when there is none. */
export function SuggestedNext({ contact }: { readonly contact: DeskContact | null }) {
  const isTaken = contact?.phase === "connected" || contact?.phase === "afterContactWork";
  return (
    <section className="suggested" aria-label="Suggested next">
      <header className="conversation-head">
        <Sparkles className="icon suggested-mark" />
        <h2>Suggested next</h2>
        <span className="space" />
        <HintSettings />
      </header>
      <PaneBoundary what="The suggestions">
        {contact && isTaken ? <OfContact key={contact.contactId} contact={contact} /> : null}
      </PaneBoundary>
    </section>
  );
}

function OfContact({ contact }: { readonly contact: DeskContact }) {
  const { session } = useDesk();
  const { contactId } = contact;
  const { data, error, isPending, refetch } = useQuery({
    ...slateQuery(session.backend, contactId),
    enabled: useIsOpen(contactId),
  });
  const slate = useHeldSlate(contact, data);
  if (slate) return <Shown slate={slate} />;
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
  const { hintLanguage } = usePreferences();
  const { card, quiet, taken } = hintsToShow(slate, opened);
  const decide = useOutcome(slate);
  const spoken = useSpoken(slate.contactId);
  const title = card?.title[hintLanguage];
  useEffect(() => {
    if (title !== undefined) announce(`Suggestion: ${title}`);
  }, [title]);
  return (
    <div className="suggested-scroll">
      {card ? (
        <HintCard
          key={card.hintId}
          hint={card}
          language={hintLanguage}
          onTake={() => decide(card, { outcome: "accepted" })}
          onDecline={(reason) => decide(card, { outcome: "declined", ...(reason ? { reason } : {}) })}
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
              <span lang={hintLanguage}>{hint.title[hintLanguage]}</span>
            </button>
          </li>
        ))}
      </ul>
      {slate.care === "down" ? (
        <p className="suggested-care">
          Care management does not answer: these are the rules’ suggestions alone.
        </p>
      ) : null}
      {taken.map((hint) => (
        <Guide key={hint.hintId} hint={hint} outcome={slate.outcomes[hint.hintId]} spoken={spoken} />
      ))}
      <HeldBack slate={slate} language={hintLanguage} />
    </div>
  );
}

/** The language the member speaks as far as the record says; Spanish stands by where it does not. */
function useSpoken(contactId: string): keyof Words {
  const { session } = useDesk();
  const { data } = useQuery({ ...profileQuery(session.backend, contactId), enabled: false });
  const code = data?.member?.language?.code.slice(0, 2);
  return wordLanguages.find((language) => language === code) ?? "es";
}

/** What the rules did not offer, and why, each reason once: an agent who wonders finds the answer here, and all of it behind it. */
function HeldBack({ slate, language }: { readonly slate: Slate; readonly language: keyof Words }) {
  const [isOpen, setOpen] = useState(false);
  if (slate.considered.length === 0 && slate.heldBack.length === 0) return null;
  return (
    <details className="held-back">
      <summary>Held back, {slate.heldBack.length}</summary>
      <ul>
        {[...new Set(slate.heldBack.map(({ why }) => why[language]))].map((why) => (
          <li key={why} lang={language}>
            {why}
          </li>
        ))}
      </ul>
      <Button look="quiet" onPress={() => setOpen(true)}>
        Full reasoning
      </Button>
      <Dialog title="Why these suggestions" isOpen={isOpen} onClose={() => setOpen(false)}>
        <Suspense fallback={<Skeleton lines={6} />}>
          <Reasoning slate={slate} language={language} />
        </Suspense>
      </Dialog>
    </details>
  );
}

/** Seldom asked for: not part of what every contact loads. */
const Reasoning = lazy(async () => ({ default: (await import("./Reasoning.tsx")).Reasoning }));

type Answer = Omit<HintAnswer, "decisionId">;

/** Records what the agent decided; the page changes when the server has it. */
function useOutcome(slate: Slate): (hint: Hint, answer: Answer) => void {
  const { session, queries } = useDesk();
  const { mutate } = useMutation({
    networkMode: "always",
    mutationFn: ({ hintId, answer }: { hintId: string; answer: Answer }) =>
      session.backend.hintOutcome(slate.contactId, hintId, { decisionId: slate.decisionId, ...answer }),
    onSuccess: (answered) =>
      queries.setQueryData(slateQuery(session.backend, slate.contactId).queryKey, answered),
    onError: (error) => notify(`Your choice was not recorded. ${faultWords(error)}`, "red"),
  });
  return (hint, answer) => mutate({ hintId: hint.hintId, answer });
}

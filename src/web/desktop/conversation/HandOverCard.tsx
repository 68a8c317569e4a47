import { useQuery } from "@tanstack/react-query";
import { PenLine, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { HandOver } from "#contract/api.ts";
import { Chip } from "#web/kit/Chip.tsx";
import { time } from "#web/kit/format.ts";
import { Fault } from "#web/kit/PaneBoundary.tsx";
import { Skeleton } from "#web/kit/Skeleton.tsx";
import { faultCode, faultWords } from "#web/session/fault-code.ts";
import { useSpeakerKind, useSpeakerName } from "../contacts/caller-name.ts";
import { useDesk } from "../desk.ts";
import { handOverQuery } from "../queries.ts";
import { useIsOpen } from "../use-is-open.ts";

interface HandOverCardProps {
  readonly contactId: string;
  /** A call has no thread of its own, so its card shows what was said; a chat's thread has it already. */
  readonly withTurns?: boolean;
  /** Read and answered: one line is enough, the rest is a press away. */
  readonly folded?: boolean;
}

/** What the member told the assistant, so that nobody has to say it twice. */
export function HandOverCard({ contactId, withTurns = false, folded = false }: HandOverCardProps) {
  const { session } = useDesk();
  const { data, error, isPending, refetch } = useQuery({
    ...handOverQuery(session.backend, contactId),
    enabled: useIsOpen(contactId),
  });
  if (isPending)
    return (
      <Frame>
        <Skeleton lines={3} />
      </Frame>
    );
  if (data) return <Card handOver={data} withTurns={withTurns} folded={folded} />;
  if (faultCode(error) === "notFound") {
    return (
      <Frame>
        <p className="muted">Nothing was said to the assistant before you.</p>
      </Frame>
    );
  }
  return (
    <Fault
      title="What was said before you cannot be shown"
      words={faultWords(error)}
      onRetry={() => void refetch()}
    />
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <section className="hand-over" aria-label="What the member told the assistant">
      <h3 className="small muted">Before you</h3>
      {children}
    </section>
  );
}

/** Whoever could not be identified did not ask for a person: the flow sent them. */
function withoutSummary(reasonCode: string): string {
  if (reasonCode === "lockedOut") return "The caller could not be identified in three tries.";
  if (reasonCode === "notIdentified") return "The caller could not be identified.";
  return "The member asked for a person.";
}

interface CardProps {
  readonly handOver: HandOver;
  readonly withTurns: boolean;
  readonly folded: boolean;
}

function Card({ handOver, withTurns, folded }: CardProps) {
  const { contactId, summary, reasonCode, corrections, learned, warnings, turns } = handOver;
  const headline = summary === "" ? withoutSummary(reasonCode) : summary;
  const isUrgent = reasonCode === "urgent";
  if (folded) {
    return (
      <details className="hand-over hand-over--folded">
        <summary className="hand-over-summary">
          <Headline contactId={contactId} headline={headline} corrections={corrections} />
        </summary>
        {corrections.length === 0 ? null : <p className="hand-over-summary">{headline}</p>}
        <Warnings warnings={warnings} isUrgent={isUrgent} />
        <Facts learned={learned} />
      </details>
    );
  }
  return (
    <Frame>
      {isUrgent ? <Warnings warnings={warnings} isUrgent /> : null}
      <Corrections contactId={contactId} corrections={corrections} />
      <p className="hand-over-summary">{headline}</p>
      {isUrgent ? null : <Warnings warnings={warnings} isUrgent={false} />}
      <Facts learned={learned} />
      {withTurns && turns.length > 0 ? <Turns contactId={contactId} turns={turns} /> : null}
    </Frame>
  );
}

type CorrectionsProps = Pick<HandOver, "contactId" | "corrections">;

/** Folded, one line is left: what the member corrected, or else the summary. */
function Headline({ contactId, corrections, headline }: CorrectionsProps & { readonly headline: string }) {
  const name = useSpeakerName(contactId);
  const last = corrections.at(-1);
  return last ? (
    <span className="ellipsis">
      <span className="hand-over-correction-who">{name} corrected:</span> “{last.text}”
    </span>
  ) : (
    headline
  );
}

/** Read before the summary: it is newer, and it is the member's own. */
function Corrections({ contactId, corrections }: CorrectionsProps) {
  const name = useSpeakerName(contactId);
  return corrections.map(({ at, text }) => (
    <p key={at} className="hand-over-correction">
      <PenLine className="icon icon--small" />
      <span>
        <span className="hand-over-correction-who">{name} corrected:</span> “{text}”
      </span>
    </p>
  ));
}

interface WarningsProps extends Pick<HandOver, "warnings"> {
  readonly isUrgent: boolean;
}

/** When a life may be in danger they come before anything else. */
function Warnings({ warnings, isUrgent }: WarningsProps) {
  return warnings.map((warning) => (
    <Chip key={warning} tone={isUrgent ? "red" : "amber"}>
      <TriangleAlert className="icon" />
      {warning}
    </Chip>
  ));
}

function Facts({ learned }: Pick<HandOver, "learned">) {
  if (learned.length === 0) return null;
  return (
    <dl className="hand-over-facts">
      {learned.map(({ label, value }, place) => (
        // The list only grows, and the same may stand in it twice: two patients, one answer.
        <div key={place}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Turns({ contactId, turns }: Pick<HandOver, "contactId" | "turns">) {
  const kind = useSpeakerKind(contactId);
  return (
    <ol className="spoken">
      {turns.map((turn) => (
        <li key={`${turn.at} ${turn.from} ${turn.text}`} className={`spoken-turn spoken-turn--${turn.from}`}>
          <span className="spoken-who">{turn.from === "member" ? kind : "Assistant"}</span>
          <time className="figures" dateTime={turn.at}>
            {time(turn.at)}
          </time>
          <p>{turn.text}</p>
        </li>
      ))}
    </ol>
  );
}

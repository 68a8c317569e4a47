import { useEffect, useState } from "react";
import { Check, Scale } from "lucide-react";
import type { Finding, Intake, MatterDecision } from "#contract/intake.ts";
import type { MatterKind } from "#journey/intake/matters/matter.ts";
import { Button } from "#web/kit/Button.tsx";
import { announce } from "#web/kit/notices.ts";
import { Fault, PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { ChooseKinds } from "./ChooseKinds.tsx";
import { FindingLine } from "./FindingLine.tsx";
import { intakeView } from "./intake-view.ts";
import { decidedWords, firstDue, soundsLike } from "./intake-words.ts";
import { useDecideIntake, useIntake } from "./use-intake.ts";
import "./intake.css";

interface IntakeStripProps {
  readonly contactId: string;
  /** In the wrap-up it is there even where nothing was heard, and asks once more. It holds nothing up. */
  readonly isLast?: boolean;
}

/**
 * What the contact seems to be about in the eyes of the law, in a strip beside the conversation: the words, the clock, and
 * two buttons. It appears without moving the focus, and is not there while there is nothing to say.
 */
export function IntakeStrip(props: IntakeStripProps) {
  return (
    <PaneBoundary what="What this is about">
      <OfContact {...props} />
    </PaneBoundary>
  );
}

function OfContact({ contactId, isLast = false }: IntakeStripProps) {
  const { data, error, isError, refetch } = useIntake(contactId);
  if (data) return <Shown intake={data} isLast={isLast} />;
  // While people talk a strip that cannot be read is no reason to disturb them.
  if (!isError || !isLast) return null;
  return (
    <Fault
      title="What this was about cannot be shown"
      words={faultWords(error)}
      onRetry={() => void refetch()}
    />
  );
}

function Shown({ intake, isLast }: { readonly intake: Intake; readonly isLast: boolean }) {
  const [isChoosing, setChoosing] = useState(false);
  const { isPending, mutate } = useDecideIntake(intake.contactId);
  const view = intakeView(intake, isLast);
  const title = view.state === "open" ? soundsLike(view.findings) : null;
  useEffect(() => {
    if (title !== null) announce(title);
  }, [title]);
  if (view.state === "nothing" && !isLast) return null;
  const decide = (kinds: readonly MatterKind[], reason: string) =>
    mutate({ kinds: [...kinds], reason }, { onSuccess: () => setChoosing(false) });
  if (isChoosing) {
    return (
      <section className="intake" aria-label="What this is about">
        <ChooseKinds
          chosen={standingKinds(intake)}
          isSaving={isPending}
          onSave={decide}
          onCancel={() => setChoosing(false)}
        />
      </section>
    );
  }
  return (
    <section className="intake" aria-label="What this is about">
      {view.state === "open" ? (
        <Open
          findings={view.findings}
          isSaving={isPending}
          onConfirm={() => decide(standingKinds(intake), "")}
          onCorrect={() => setChoosing(true)}
        />
      ) : (
        <Settled
          decision={view.state === "decided" ? view.decision : null}
          onChange={() => setChoosing(true)}
        />
      )}
    </section>
  );
}

/** What was heard, with what the agent said before it: confirming adds, and takes nothing back. */
function standingKinds({ findings, decisions }: Intake): readonly MatterKind[] {
  const said = decisions.at(-1);
  const answered = new Set(said?.found.map(({ kind }) => kind));
  const heard = findings.filter(({ kind }) => !answered.has(kind)).map(({ kind }) => kind);
  return [...new Set([...(said?.chosen ?? []).map(({ kind }) => kind), ...heard])];
}

interface OpenProps {
  readonly findings: readonly Finding[];
  readonly isSaving: boolean;
  readonly onConfirm: () => void;
  readonly onCorrect: () => void;
}

function Open({ findings, isSaving, onConfirm, onCorrect }: OpenProps) {
  return (
    <>
      <h3 className="intake-title">
        <Scale className="icon icon--small intake-mark" />
        {soundsLike(findings)}
      </h3>
      <ul className="intake-findings">
        {findings.map((finding) => (
          <FindingLine key={finding.kind} finding={finding} />
        ))}
      </ul>
      <div className="intake-acts">
        <Button isDisabled={isSaving} onPress={onConfirm}>
          Confirm
        </Button>
        <Button look="quiet" isDisabled={isSaving} onPress={onCorrect}>
          Correct
        </Button>
      </div>
    </>
  );
}

interface SettledProps {
  readonly decision: MatterDecision | null;
  readonly onChange: () => void;
}

function Settled({ decision, onChange }: SettledProps) {
  const due = decision ? firstDue(decision) : null;
  return (
    <div className="intake-settled">
      {decision ? (
        <Check className="icon icon--small intake-done" />
      ) : (
        <Scale className="icon icon--small intake-mark" />
      )}
      <p>
        {decision ? <b>{decidedWords(decision)}</b> : "Nothing was heard that binds us"}
        {due === null ? null : <span className="muted"> · {due}</span>}
      </p>
      <span className="space" />
      <Button look="quiet" onPress={onChange}>
        Change
      </Button>
    </div>
  );
}

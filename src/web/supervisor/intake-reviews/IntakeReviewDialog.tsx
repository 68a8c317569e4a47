import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import type { IntakeReview } from "#contract/intake.ts";
import { matterKinds } from "#journey/intake/matters/matter.ts";
import type { MatterKind } from "#journey/intake/matters/matter.ts";
import { Button } from "#web/kit/Button.tsx";
import { Dialog } from "#web/kit/Dialog.tsx";
import { TextArea } from "#web/kit/TextArea.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { useSession } from "#web/session/session.ts";
import { capital, differenceOf } from "./intake-review-words.ts";
import { useIntakeVerdict } from "./use-intake-reviews.ts";

interface IntakeReviewDialogProps {
  readonly review: IntakeReview;
  readonly onClose: () => void;
}

/** One contact: what was heard, what the agent said, the words when asked for, and quality's word. */
export function IntakeReviewDialog({ review, onClose }: IntakeReviewDialogProps) {
  return (
    <Dialog title={differenceOf(review)} isOpen onClose={onClose}>
      <div className="review-dialog">
        <dl className="review-facts">
          <div>
            <dt>Agent</dt>
            <dd>{review.name}</dd>
          </div>
          <div>
            <dt>Contact</dt>
            <dd className="figures">{review.contactId}</dd>
          </div>
          <div>
            <dt>Their reason</dt>
            <dd>{review.reason === "" ? "None given" : review.reason}</dd>
          </div>
          <div>
            <dt>What was said</dt>
            <dd>
              <WhatWasSaid reviewId={review.reviewId} />
            </dd>
          </div>
        </dl>
        <VerdictForm review={review} onDone={onClose} />
      </div>
    </Dialog>
  );
}

/** A member's words are shown when asked for, and asking is written down. */
function WhatWasSaid({ reviewId }: { readonly reviewId: string }) {
  const { backend } = useSession();
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: () => backend.intake.words(reviewId),
    networkMode: "always",
    gcTime: 0,
  });
  if (data?.quotes.length === 0) return "No longer kept, or nothing was heard";
  if (data) {
    return (
      <ul>
        {data.quotes.map(({ kind, words }) => (
          <li key={kind}>
            {capital(kind)}: “{words}”
          </li>
        ))}
      </ul>
    );
  }
  return (
    <span className="review-whose">
      <Button isDisabled={isPending} onPress={() => mutate()}>
        Show the words
      </Button>
      <span className="small muted">{error ? faultWords(error) : "This is written down too."}</span>
    </span>
  );
}

function VerdictForm({ review, onDone }: { readonly review: IntakeReview; readonly onDone: () => void }) {
  const [kinds, setKinds] = useState<readonly MatterKind[]>(review.chosen ?? []);
  const [note, setNote] = useState("");
  const { error, isPending, mutate } = useIntakeVerdict(review.reviewId);
  const turn = (kind: MatterKind) =>
    setKinds(kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind]);
  return (
    <>
      <fieldset className="review-kinds">
        <legend>What it truly was</legend>
        {matterKinds.map((kind) => (
          <label key={kind}>
            <input type="checkbox" checked={kinds.includes(kind)} onChange={() => turn(kind)} />
            {capital(kind)}
          </label>
        ))}
      </fieldset>
      <TextArea label="Note" value={note} maxLength={2_000} onChange={setNote} />
      <footer className="review-foot">
        <p className="small field-problem" role="alert">
          {error ? faultWords(error) : ""}
        </p>
        <span className="space" />
        <Button
          look="primary"
          isDisabled={isPending}
          onPress={() => mutate({ kinds: [...kinds], note }, { onSuccess: onDone })}
        >
          Save
        </Button>
      </footer>
    </>
  );
}

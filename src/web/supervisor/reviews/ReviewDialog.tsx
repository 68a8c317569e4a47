import { useState } from "react";
import type { ReactNode } from "react";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Review, VerdictRequest } from "#contract/reviews.ts";
import { Button } from "#web/kit/Button.tsx";
import { Dialog } from "#web/kit/Dialog.tsx";
import { day, localDay, time } from "#web/kit/format.ts";
import { TextArea } from "#web/kit/TextArea.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { useSession } from "#web/session/session.ts";
import { reasonOf, titleOf, verdictWordsOf } from "./review-words.ts";
import { useVerdict } from "./use-reviews.ts";

interface ReviewDialogProps {
  readonly review: Review;
  readonly onClose: () => void;
}

/** One review: what is known of it, and the supervisor's word on it. */
export function ReviewDialog({ review, onClose }: ReviewDialogProps) {
  const { why, verdict, at, contactId } = review;
  return (
    <Dialog title={titleOf(review)} isOpen onClose={onClose}>
      <div className="review-dialog">
        <dl className="review-facts">
          <Fact title="When">
            {day(localDay(at))}, {time(at)}
          </Fact>
          <Fact title="Why">{reasonOf(review)}</Fact>
          {why.kind === "breakGlass" ? <Fact title="In their words">{why.text}</Fact> : null}
          <Fact title="Contact">
            {contactId === null ? "None" : <span className="figures">{contactId}</span>}
          </Fact>
          {contactId === null ? null : (
            <Fact title="Disclosures">
              <Link to="/accounting/$contactId" params={{ contactId }}>
                Account of what left the plan
              </Link>
            </Fact>
          )}
          <Fact title="Whose record">
            <WhoseRecord reviewId={review.reviewId} />
          </Fact>
        </dl>
        {verdict === null ? (
          <VerdictForm review={review} onDone={onClose} />
        ) : (
          <p>
            <b>{verdictWordsOf(review)[verdict.outcome]}</b>, said {verdict.by} on {day(localDay(verdict.at))}
            .{verdict.note === "" ? "" : ` ${verdict.note}`}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Told when asked: most verdicts need it not, and asking is a look of its own. */
function WhoseRecord({ reviewId }: { readonly reviewId: string }) {
  const { backend } = useSession();
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: () => backend.reviewedMember(reviewId),
    networkMode: "always",
    gcTime: 0,
  });
  if (data) return `${data.name}${data.memberId === null ? "" : `, ID ${data.memberId}`}`;
  return (
    <span className="review-whose">
      <Button isDisabled={isPending} onPress={() => mutate()}>
        Show whose
      </Button>
      <span className="small muted">{error ? faultWords(error) : "This is written down too."}</span>
    </span>
  );
}

function VerdictForm({ review, onDone }: { readonly review: Review; readonly onDone: () => void }) {
  const words = verdictWordsOf(review);
  const [note, setNote] = useState("");
  const [needsNote, setNeedsNote] = useState(false);
  const { error, isPending, mutate } = useVerdict(review.reviewId);
  const give = (outcome: VerdictRequest["outcome"]) => {
    const isMissing = outcome === "notJustified" && note.trim() === "";
    setNeedsNote(isMissing);
    if (!isMissing) mutate({ outcome, note }, { onSuccess: onDone });
  };
  return (
    <>
      <TextArea
        label="Note"
        value={note}
        maxLength={2_000}
        problem={needsNote ? words.whyNot : undefined}
        onChange={setNote}
      />
      <footer className="review-foot">
        <p className="small field-problem" role="alert">
          {error ? faultWords(error) : ""}
        </p>
        <span className="space" />
        <Button isDisabled={isPending} onPress={() => give("notJustified")}>
          {words.notJustified}
        </Button>
        <Button look="primary" isDisabled={isPending} onPress={() => give("justified")}>
          {words.justified}
        </Button>
      </footer>
    </>
  );
}

import { use, useState } from "react";
import { Scale } from "lucide-react";
import type { IntakeReview } from "#contract/intake.ts";
import { Button } from "#web/kit/Button.tsx";
import { Card } from "#web/kit/Card.tsx";
import { ClockContext } from "#web/kit/clock-context.ts";
import { Fault } from "#web/kit/PaneBoundary.tsx";
import { time } from "#web/kit/format.ts";
import { faultWords } from "#web/session/fault-code.ts";
import { dueWords } from "../reviews/review-words.ts";
import { IntakeReviewDialog } from "./IntakeReviewDialog.tsx";
import { differenceOf, inQueueOrder, misfiledWords, verdictLine } from "./intake-review-words.ts";
import { useIntakeReviews } from "./use-intake-reviews.ts";
import "../reviews/reviews.css";

/** Contacts on which agent and reader differ, and how many complaints were filed as questions. */
export function IntakeReviewQueue() {
  const { data, error, isError, refetch } = useIntakeReviews();
  const [openId, setOpenId] = useState<string | null>(null);
  const queue = inQueueOrder(data?.reviews ?? []);
  const waiting = queue.filter(({ verdict }) => verdict === null).length;
  const shown = queue.find(({ reviewId }) => reviewId === openId);
  return (
    <Card title="Filed as what it was?" count={waiting} className="reviews">
      {isError && !data ? (
        <Fault
          title="Intake reviews cannot be shown"
          words={faultWords(error)}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data ? <p className="reviews-none muted">{misfiledWords(data.misfiled)}</p> : null}
      <ul className="reviews-list">
        {queue.map((review) => (
          <Line key={review.reviewId} review={review} onOpen={() => setOpenId(review.reviewId)} />
        ))}
      </ul>
      {shown ? <IntakeReviewDialog review={shown} onClose={() => setOpenId(null)} /> : null}
    </Card>
  );
}

function Line({ review, onOpen }: { readonly review: IntakeReview; readonly onOpen: () => void }) {
  const now = use(ClockContext);
  const { verdict, name, at, dueAt } = review;
  return (
    <li className={`review${verdict === null ? "" : " review--decided"}`}>
      <Scale className="icon review-icon" />
      <div className="review-words">
        <p className="review-title">{differenceOf(review)}</p>
        <p className="small muted">
          {name}, {time(at)}
          {verdict === null ? `, ${dueWords(dueAt, now())}` : ""}
        </p>
        {verdict === null ? null : <p className="small muted">{verdictLine(verdict)}</p>}
      </div>
      {verdict === null ? (
        <Button aria-label={`Review: ${name}, ${differenceOf(review)}`} onPress={onOpen}>
          Review
        </Button>
      ) : null}
    </li>
  );
}

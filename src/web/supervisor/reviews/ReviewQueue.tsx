import { use, useState } from "react";
import { Eye, ShieldAlert, UserRoundX } from "lucide-react";
import type { Review } from "#contract/reviews.ts";
import { Button } from "#web/kit/Button.tsx";
import { Card } from "#web/kit/Card.tsx";
import { Chip } from "#web/kit/Chip.tsx";
import { ClockContext } from "#web/kit/clock-context.ts";
import { Fault } from "#web/kit/PaneBoundary.tsx";
import { time } from "#web/kit/format.ts";
import { faultWords } from "#web/session/fault-code.ts";
import { ReviewDialog } from "./ReviewDialog.tsx";
import { dueWords, inQueueOrder, reasonOf, titleOf, verdictWordsOf } from "./review-words.ts";
import { useReviews } from "./use-reviews.ts";
import "./reviews.css";

/** What waits for a supervisor's word: broken glass and unusual looks. */
export function ReviewQueue() {
  const { data, error, isError, refetch } = useReviews();
  const [openId, setOpenId] = useState<string | null>(null);
  const queue = inQueueOrder(data ?? []);
  const waiting = queue.filter(({ verdict }) => verdict === null).length;
  const shown = queue.find(({ reviewId }) => reviewId === openId);
  return (
    <Card title="To review" count={waiting} className="reviews">
      {isError && !data ? (
        <Fault title="Reviews cannot be shown" words={faultWords(error)} onRetry={() => void refetch()} />
      ) : null}
      {data && queue.length === 0 ? <p className="reviews-none muted">Nothing to review.</p> : null}
      <ul className="reviews-list">
        {queue.map((review) => (
          <Line key={review.reviewId} review={review} onOpen={() => setOpenId(review.reviewId)} />
        ))}
      </ul>
      {shown ? <ReviewDialog review={shown} onClose={() => setOpenId(null)} /> : null}
    </Card>
  );
}

const icons = { breakGlass: ShieldAlert, unusual: Eye, suspectedFraud: UserRoundX } as const;

/** A look that was right, or a caller who was who they said. */
const isWell = ({ why, verdict }: Review): boolean =>
  (verdict?.outcome === "justified") !== (why.kind === "suspectedFraud");

function Line({ review, onOpen }: { readonly review: Review; readonly onOpen: () => void }) {
  const now = use(ClockContext);
  const { why, verdict, dueAt, at } = review;
  const Icon = icons[why.kind];
  const words = verdictWordsOf(review);
  return (
    <li className={`review${verdict === null ? "" : " review--decided"}`}>
      <Icon className={`icon review-icon review-icon--${why.kind}`} />
      <div className="review-words">
        <p className="review-title">{titleOf(review)}</p>
        <p className="small muted">{reasonOf(review)}</p>
        <p className="small muted">
          {time(at)}
          {verdict === null ? `, ${dueWords(dueAt, now())}` : ""}
        </p>
      </div>
      {verdict === null ? (
        <Button aria-label={`Review: ${titleOf(review)}`} onPress={onOpen}>
          Review
        </Button>
      ) : (
        <button
          type="button"
          className="review-verdict"
          onClick={onOpen}
          aria-label={`${words[verdict.outcome]}: ${titleOf(review)}`}
        >
          <Chip tone={isWell(review) ? "green" : "red"}>{words[verdict.outcome]}</Chip>
        </button>
      )}
    </li>
  );
}

import type { CallLogRecord, FiledMatters } from "#journey/call-log/call-log-record.ts";
import { toFiledMatters } from "#journey/call-log/to-filed-matters.ts";
import type { ContactRow } from "#journey/contact/contact-row.ts";
import { reviewOfSilence } from "#journey/intake/matters/to-intake-review.ts";
import { codeOf } from "#adapters/server/fault-log.ts";
import type { Desk } from "./desk.ts";
import { readIntake } from "./read-intake.ts";
import type { IntakeDesk } from "./read-intake.ts";

type Needed = IntakeDesk & Pick<Desk, "matterDecisions" | "intakeReviews">;

/** What is filed of a contact's matters; null where it cannot be read: the record is filed all the same. */
export async function filedMatters(desk: Needed, row: ContactRow): Promise<FiledMatters | null> {
  try {
    const card = await desk.rows.readHandOver(row.contactId);
    const [{ findings }, decisions] = await Promise.all([
      readIntake(desk, row, card),
      desk.matterDecisions.list(row.contactId),
    ]);
    return toFiledMatters(findings, decisions);
  } catch (error) {
    desk.logFault({ at: "wrapUp intake", code: codeOf(error), contactId: row.contactId });
    return null;
  }
}

/** What was filed without a word on what it was goes to quality. Filed again it is the same review. */
export async function reviewSilence(
  { intakeReviews, logFault }: Pick<Needed, "intakeReviews" | "logFault">,
  { contactId, agentUsername, recordedAt, matters }: CallLogRecord,
): Promise<void> {
  if (matters === undefined || matters.chosen !== null) return;
  const review = reviewOfSilence({ contactId, username: agentUsername, at: recordedAt }, matters.found);
  if (review === null) return;
  try {
    await intakeReviews.add(review);
  } catch {
    // The record is filed and says the same: the figure over the lake counts it.
    logFault({ at: "wrapUp", code: "intakeReview.notKept", contactId });
  }
}

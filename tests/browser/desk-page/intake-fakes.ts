import { misfiledInReviews } from "#journey/insight/misfiled.ts";
import type { Intake, IntakeReview, IntakeReviews } from "#contract/intake.ts";
import type { Session } from "#web/session/session.ts";
import { decideMatters } from "#journey/intake/matters/matter-decision.ts";
import { readMatters } from "#journey/intake/matters/read-matters.ts";

type IntakeBackend = Session["backend"]["intake"];
type Answer = <T>(make: () => T) => Promise<T>;

/** Rosa's call with a complaint in it, read by the real reader; what the agent decides is kept for the page's life. */
export function fakeIntake(answer: Answer): IntakeBackend {
  const decisions: Intake["decisions"] = [];
  const reviews: IntakeReview[] = [
    {
      reviewId: "intake-1",
      contactId: "call-7",
      username: "ana",
      name: "Ana Alvarez",
      at: new Date().toISOString(),
      dueAt: new Date(Date.now() + 20 * 3_600_000).toISOString(),
      found: ["grievance"],
      chosen: ["inquiry"],
      reason: "Only asked when the card comes",
      verdict: null,
    },
  ];
  const at = new Date().toISOString();
  const findings = structuredClone(
    readMatters(
      [
        {
          turnId: "t-1",
          at,
          from: "member",
          text: "I've been waiting three months, and nobody ever calls me back.",
        },
      ],
      { language: "en-US", line: "medicareAdvantage" },
    ),
  ) as Intake["findings"];
  const intakeOf = (contactId: string): Intake => ({ contactId, findings, decisions });
  return {
    read: (contactId) => answer(() => intakeOf(contactId)),
    decide: (contactId, { kinds, reason }) =>
      answer(() => {
        const decided = decideMatters(
          { contactId, username: "ana", found: findings, chosen: kinds, reason, line: "medicareAdvantage" },
          { decisionId: `d-${decisions.length + 1}`, now: new Date() },
        );
        decisions.push(structuredClone(decided) as Intake["decisions"][number]);
        return intakeOf(contactId);
      }),
    reviews: () => answer(() => ({ reviews: [...reviews], misfiled: misfiledOf(reviews) })),
    words: () =>
      answer(() => ({ quotes: [{ kind: "grievance" as const, words: "Nobody ever calls me back", at }] })),
    verdict: (reviewId, { kinds, note }) =>
      answer(() => {
        const review = reviews.find((each) => each.reviewId === reviewId);
        if (!review) throw new Error("No such review");
        review.verdict = { kinds, note, by: "sam", at: new Date().toISOString() };
        return review;
      }),
  };
}

const misfiledOf = (reviews: readonly IntakeReview[]): IntakeReviews["misfiled"] => ({
  ...misfiledInReviews(reviews),
});

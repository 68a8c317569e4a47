import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { IntakeVerdict } from "#contract/intake.ts";
import type { Reveal } from "#journey/disclosure/audit-trail.ts";
import type { User } from "#journey/disclosure/decide-access.ts";
import { misfiledInReviews } from "#journey/insight/misfiled.ts";
import { decideIntakeVerdict } from "#journey/intake/matters/intake-review.ts";
import type { IntakeReview } from "#journey/intake/matters/intake-review.ts";
import { discloseHandOver } from "#journey/disclosure/disclose-hand-over.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { readIntake } from "./read-intake.ts";
import type { IntakeDesk } from "./read-intake.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type ReviewDesk = IntakeDesk &
  Pick<Desk, "clock" | "intakeReviews" | "matterDecisions" | "directory" | "audit">;

/** A page of the queue: what is older was judged, or is very late. */
const mostShown = 100;

/** Where agent and reader differ on what a contact was, and what quality says. */
export function intakeReviewRoutes(app: Hono<ApiEnv>, desk: ReviewDesk): void {
  app.get(routes.intakeReviews.path, async (context) => {
    const reviews = await desk.intakeReviews.list(mostShown);
    return answer(context, routes.intakeReviews.response, {
      reviews: await Promise.all(reviews.map((review) => withName(desk, review))),
      misfiled: misfiledInReviews(reviews),
    });
  });

  app.get(honoPath(routes.intakeWords.path), async (context) => {
    const review = await found(desk, parameter(context, "reviewId"));
    await desk.audit.append(await revealOfReview(desk, userOf(context), review, "intake"));
    return answer(context, routes.intakeWords.response, { quotes: await quotesOf(desk, review) });
  });

  app.post(honoPath(routes.intakeVerdict.path), async (context) => {
    const user = userOf(context);
    const request = await body(context, IntakeVerdict);
    const review = await found(desk, parameter(context, "reviewId"));
    const decision = decideIntakeVerdict(review, user, request, desk.clock.now());
    if (decision.decided === "refused") throw refusalOf[decision.code]();
    await desk.audit.append(await revealOfReview(desk, user, review, "reviewed"));
    const decided = await desk.intakeReviews.decide(review.reviewId, decision.verdict);
    if (decided?.verdict?.by !== user.username) throw new Refusal("conflict");
    return answer(context, routes.intakeVerdict.response, await withName(desk, decided));
  });
}

const refusalOf = {
  own: () => new Refusal("forbidden", "Nobody reviews their own contact."),
  alreadyDecided: () => new Refusal("conflict"),
} as const satisfies Record<string, () => Refusal>;

async function found({ intakeReviews }: ReviewDesk, reviewId: string): Promise<IntakeReview> {
  const review = await intakeReviews.find(reviewId);
  if (review === null) throw new Refusal("notFound");
  return review;
}

async function withName({ directory }: ReviewDesk, review: IntakeReview) {
  const agent = await directory.findByUsername(review.username);
  return { ...review, name: agent?.name ?? review.username };
}

/**
 * The sentences the agent had before them when they decided; where they said nothing, those that stand there now. As the
 * agent might have seen them: what the bot answered is never among them.
 */
async function quotesOf(desk: ReviewDesk, { contactId, at }: IntakeReview) {
  const decisions = await desk.matterDecisions.list(contactId);
  const decided = decisions.find((decision) => decision.at === at);
  const findings = decided ? decided.found : await readAgain(desk, contactId);
  return findings.map(({ kind, quote }) => ({ kind, words: quote.words, at: quote.at }));
}

async function readAgain(desk: ReviewDesk, contactId: string) {
  const row = await desk.rows.read(contactId);
  if (row === null) return [];
  const card = await desk.rows.readHandOver(contactId);
  const onlyMembers = { scope: "accepted", hasExpired: true, callerKind: row.identity.callerKind } as const;
  const { findings } = await readIntake(desk, row, card && discloseHandOver(card, onlyMembers, row.identity));
  return findings;
}

async function revealOfReview(
  { clock, rows }: ReviewDesk,
  { username, roles }: User,
  { contactId }: IntakeReview,
  what: "intake" | "reviewed",
): Promise<Reveal> {
  const row = await rows.read(contactId);
  return {
    at: clock.now().toISOString(),
    username,
    roles,
    contactId,
    patientId: row?.identity.patientId ?? null,
    what,
    purpose: "HOPERAT",
    decision: "permitted",
    scope: "accepted",
    level: "L0",
    shown: [],
    masked: [],
    withheld: [],
  };
}

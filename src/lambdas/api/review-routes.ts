import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { VerdictRequest } from "#contract/reviews.ts";
import type { Reveal } from "#journey/disclosure/audit-trail.ts";
import type { User } from "#journey/disclosure/decide-access.ts";
import { decideVerdict, mayReview } from "#journey/disclosure/reviews.ts";
import type { Review } from "#journey/disclosure/reviews.ts";
import type { ErrorCode } from "#contract/api.ts";
import { personCard } from "#journey/profile/person-card.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type ReviewDesk = Pick<Desk, "clock" | "reviews" | "directory" | "audit" | "fhir">;

/** A page of the queue: what is older was reviewed, or is very late. */
const mostShown = 100;

/** What a supervisor has to look at, and what they say of it. */
export function reviewRoutes(app: Hono<ApiEnv>, desk: ReviewDesk): void {
  app.get(routes.reviews.path, async (context) => {
    reviewer(userOf(context));
    const reviews = await desk.reviews.list(mostShown);
    return answer(context, routes.reviews.response, {
      reviews: await Promise.all(reviews.map((review) => withName(desk, review))),
    });
  });

  app.get(honoPath(routes.reviewedMember.path), async (context) => {
    const user = reviewer(userOf(context));
    const review = await found(desk, parameter(context, "reviewId"));
    const patient = review.patientId === null ? null : await desk.fhir.read("Patient", review.patientId);
    if (patient === null) throw new Refusal("notFound");
    await desk.audit.append(revealOfReview(desk, user, review, "reviewQueue", ["identity"]));
    const { name, memberId } = personCard(patient, desk.clock.now());
    return answer(context, routes.reviewedMember.response, { name, memberId });
  });

  app.post(honoPath(routes.verdict.path), async (context) => {
    const user = reviewer(userOf(context));
    const request = await body(context, VerdictRequest);
    const review = await found(desk, parameter(context, "reviewId"));
    const decision = decideVerdict(review, user, request, desk.clock.now());
    if (decision.decided === "refused") throw refusalOf[decision.code]();
    await desk.audit.append(revealOfReview(desk, user, review, "reviewed", []));
    const decided = await desk.reviews.decide(review.reviewId, decision.verdict);
    if (decided?.verdict?.by !== user.username) throw new Refusal("conflict");
    return answer(context, routes.verdict.response, await withName(desk, decided));
  });
}

const refusalOf = {
  forbidden: () => new Refusal("forbidden"),
  own: () => new Refusal("forbidden", "Nobody reviews their own look."),
  alreadyDecided: () => new Refusal("conflict"),
  noteMissing: () => new Refusal("badRequest", "Not as described: note."),
} as const satisfies Record<string, () => Refusal & { readonly code: ErrorCode }>;

function reviewer<U extends User>(user: U): U {
  if (!mayReview(user)) throw new Refusal("forbidden");
  return user;
}

async function found({ reviews }: ReviewDesk, reviewId: string): Promise<Review> {
  const review = await reviews.find(reviewId);
  if (review === null) throw new Refusal("notFound");
  return review;
}

async function withName({ directory }: ReviewDesk, review: Review) {
  const agent = await directory.findByUsername(review.username);
  return { ...review, name: agent?.name ?? review.username };
}

const revealOfReview = (
  { clock }: ReviewDesk,
  { username, roles }: User,
  { contactId, leaseId, patientId }: Review,
  what: "reviewQueue" | "reviewed",
  shown: Reveal["shown"],
): Reveal => ({
  at: clock.now().toISOString(),
  username,
  roles,
  contactId,
  ...(leaseId === null ? {} : { leaseId }),
  patientId,
  what,
  purpose: "HCOMPL",
  decision: "permitted",
  scope: "accepted",
  level: "L0",
  shown,
  masked: [],
  withheld: [],
});

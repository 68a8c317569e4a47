import { routes } from "#contract/api.ts";
import type {
  DecideIntake,
  Intake,
  IntakeReview,
  IntakeReviews,
  IntakeVerdict,
  IntakeWords,
} from "#contract/intake.ts";
import { callRoute } from "./call-route.ts";
import type { BackendOptions } from "./call-route.ts";

/** What contacts are about, and quality's word on it. */
export interface IntakeBackend {
  readonly read: (contactId: string, signal?: AbortSignal) => Promise<Intake>;
  readonly decide: (contactId: string, decision: DecideIntake) => Promise<Intake>;
  readonly reviews: (signal?: AbortSignal) => Promise<IntakeReviews>;
  readonly words: (reviewId: string) => Promise<IntakeWords>;
  /** `conflict` when somebody else was first. */
  readonly verdict: (reviewId: string, verdict: IntakeVerdict) => Promise<IntakeReview>;
}

export const intakeBackend = (options: BackendOptions): IntakeBackend => ({
  read: (contactId, signal) =>
    callRoute(options, { route: routes.intake, parameters: { contactId }, signal }),
  decide: (contactId, body) =>
    callRoute(options, { route: routes.decideIntake, parameters: { contactId }, body }),
  reviews: (signal) => callRoute(options, { route: routes.intakeReviews, signal }),
  words: (reviewId) => callRoute(options, { route: routes.intakeWords, parameters: { reviewId } }),
  verdict: (reviewId, body) =>
    callRoute(options, { route: routes.intakeVerdict, parameters: { reviewId }, body }),
});

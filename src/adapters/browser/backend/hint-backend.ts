import { routes } from "#contract/api.ts";
import type { HintAnswer, OfferReport, Slate } from "#contract/next-best-action.ts";
import type { Tenure } from "#journey/next-best-action/moment.ts";
import { callRoute } from "./call-route.ts";
import type { BackendOptions } from "./call-route.ts";

/** What to offer next, what became of it, and how offers fare. */
export interface HintBackend {
  /** `tenure`: who knows the work well is offered less. */
  readonly nextBestAction: (
    contactId: string,
    asked: { readonly signal?: AbortSignal; readonly tenure: Tenure },
  ) => Promise<Slate>;
  readonly hintOutcome: (contactId: string, hintId: string, answer: HintAnswer) => Promise<Slate>;
  readonly offerReport: (signal?: AbortSignal) => Promise<OfferReport>;
}

export const hintBackend = (options: BackendOptions): HintBackend => ({
  nextBestAction: (contactId, { signal, tenure }) =>
    callRoute(options, {
      route: routes.nextBestAction,
      parameters: { contactId },
      query: { tenure },
      signal,
    }),
  hintOutcome: (contactId, hintId, body) =>
    callRoute(options, { route: routes.hintOutcome, parameters: { contactId, hintId }, body }),
  offerReport: (signal) => callRoute(options, { route: routes.offerReport, signal }),
});

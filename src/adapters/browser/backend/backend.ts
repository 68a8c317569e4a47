import { routes } from "#contract/api.ts";
import type {
  CallLogRecord,
  Draft,
  DraftField,
  Floor,
  HandOver,
  HintOutcome,
  Me,
  Slate,
  WrapUp,
  WrapUpSaved,
} from "#contract/api.ts";
import type { CostEstimate, CostQuestion } from "#contract/cost.ts";
import type { Profile } from "#contract/profile.ts";
import { callRoute } from "./call-route.ts";
import type { BackendOptions } from "./call-route.ts";
import { identityBackend } from "./identity-backend.ts";
import type { IdentityBackend } from "./identity-backend.ts";

/** Our own API, one method per route of the contract. Each rejects with `BackendError` only, or as aborted. */
export interface Backend {
  readonly me: (signal?: AbortSignal) => Promise<Me>;
  readonly profile: (contactId: string, signal?: AbortSignal) => Promise<Profile>;
  readonly costEstimate: (
    contactId: string,
    question: CostQuestion,
    signal?: AbortSignal,
  ) => Promise<CostEstimate>;
  readonly handOver: (contactId: string, signal?: AbortSignal) => Promise<HandOver>;
  readonly nextBestAction: (contactId: string, signal?: AbortSignal) => Promise<Slate>;
  readonly hintOutcome: (contactId: string, hintId: string, outcome: HintOutcome) => Promise<Slate>;
  readonly readDraft: (contactId: string, field: DraftField, signal?: AbortSignal) => Promise<Draft>;
  /** Arrives even when the page closes right after. `conflict` when a later revision is already there. */
  readonly saveDraft: (contactId: string, field: DraftField, draft: Draft) => Promise<Draft>;
  readonly wrapUp: (contactId: string, wrapUp: WrapUp) => Promise<WrapUpSaved>;
  readonly callLogRecord: (contactId: string, signal?: AbortSignal) => Promise<CallLogRecord>;
  readonly floor: (signal?: AbortSignal) => Promise<Floor>;
  /** Finding out who is calling, step by step. */
  readonly identity: IdentityBackend;
}

export function createBackend(options: BackendOptions): Backend {
  return {
    me: (signal) => callRoute(options, { route: routes.me, signal }),
    profile: (contactId, signal) =>
      callRoute(options, { route: routes.profile, parameters: { contactId }, signal }),
    costEstimate: (contactId, body, signal) =>
      callRoute(options, { route: routes.costEstimate, parameters: { contactId }, body, signal }),
    handOver: (contactId, signal) =>
      callRoute(options, { route: routes.handOver, parameters: { contactId }, signal }),
    nextBestAction: (contactId, signal) =>
      callRoute(options, { route: routes.nextBestAction, parameters: { contactId }, signal }),
    hintOutcome: (contactId, hintId, body) =>
      callRoute(options, { route: routes.hintOutcome, parameters: { contactId, hintId }, body }),
    readDraft: (contactId, field, signal) =>
      callRoute(options, { route: routes.readDraft, parameters: { contactId, field }, signal }),
    saveDraft: (contactId, field, body) =>
      callRoute(options, {
        route: routes.saveDraft,
        parameters: { contactId, field },
        body,
        keepalive: true,
      }),
    wrapUp: (contactId, body) =>
      callRoute(options, { route: routes.wrapUp, parameters: { contactId }, body }),
    callLogRecord: (contactId, signal) =>
      callRoute(options, { route: routes.callLogRecord, parameters: { contactId }, signal }),
    floor: (signal) => callRoute(options, { route: routes.floor, signal }),
    identity: identityBackend(options),
  };
}

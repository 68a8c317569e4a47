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
import type {
  BreakGlassLease,
  BreakGlassRequest,
  FoundMembers,
  MemberSearch,
  OpenLease,
} from "#contract/break-glass.ts";
import type { Profile } from "#contract/profile.ts";
import type {
  Accounting,
  DisclosureRequest,
  Review,
  ReviewedMember,
  Reviews,
  VerdictRequest,
} from "#contract/reviews.ts";
import { callRoute } from "./call-route.ts";
import type { BackendOptions } from "./call-route.ts";
import { identityBackend } from "./identity-backend.ts";
import type { IdentityBackend } from "./identity-backend.ts";

/** Our own API, one method per route of the contract. Each rejects with `BackendError` only, or as aborted. */
export interface Backend {
  readonly me: (signal?: AbortSignal) => Promise<Me>;
  readonly profile: (contactId: string, signal?: AbortSignal) => Promise<Profile>;
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
  readonly findMembers: (search: MemberSearch) => Promise<FoundMembers>;
  readonly breakGlass: (request: BreakGlassRequest) => Promise<BreakGlassLease>;
  readonly openLease: (signal?: AbortSignal) => Promise<OpenLease>;
  /** `breakGlass.over` once the lease has ended. */
  readonly leaseProfile: (leaseId: string, signal?: AbortSignal) => Promise<Profile>;
  readonly endLease: (leaseId: string) => Promise<BreakGlassLease>;
  readonly reviews: (signal?: AbortSignal) => Promise<Reviews>;
  readonly reviewedMember: (reviewId: string) => Promise<ReviewedMember>;
  /** `conflict` when somebody else was first. */
  readonly verdict: (reviewId: string, verdict: VerdictRequest) => Promise<Review>;
  readonly accounting: (contactId: string, signal?: AbortSignal) => Promise<Accounting>;
  readonly recordDisclosure: (contactId: string, made: DisclosureRequest) => Promise<Accounting>;
}

export function createBackend(options: BackendOptions): Backend {
  return {
    me: (signal) => callRoute(options, { route: routes.me, signal }),
    profile: (contactId, signal) =>
      callRoute(options, { route: routes.profile, parameters: { contactId }, signal }),
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
    ...breakGlassCalls(options),
    ...reviewCalls(options),
  };
}

const breakGlassCalls = (options: BackendOptions) =>
  ({
    findMembers: (body) => callRoute(options, { route: routes.findMembers, body }),
    breakGlass: (body) => callRoute(options, { route: routes.breakGlass, body }),
    openLease: (signal) => callRoute(options, { route: routes.openLease, signal }),
    leaseProfile: (leaseId, signal) =>
      callRoute(options, { route: routes.leaseProfile, parameters: { leaseId }, signal }),
    endLease: (leaseId) => callRoute(options, { route: routes.endLease, parameters: { leaseId } }),
  }) satisfies Partial<Backend>;

const reviewCalls = (options: BackendOptions) =>
  ({
    reviews: (signal) => callRoute(options, { route: routes.reviews, signal }),
    reviewedMember: (reviewId) =>
      callRoute(options, { route: routes.reviewedMember, parameters: { reviewId } }),
    verdict: (reviewId, body) =>
      callRoute(options, { route: routes.verdict, parameters: { reviewId }, body }),
    accounting: (contactId, signal) =>
      callRoute(options, { route: routes.accounting, parameters: { contactId }, signal }),
    recordDisclosure: (contactId, body) =>
      callRoute(options, { route: routes.recordDisclosure, parameters: { contactId }, body }),
  }) satisfies Partial<Backend>;

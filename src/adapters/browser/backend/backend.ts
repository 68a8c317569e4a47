import { routes } from "#contract/api.ts";
import type {
  CallLogRecord,
  Draft,
  DraftField,
  Floor,
  HandOver,
  Me,
  WrapUp,
  WrapUpSaved,
} from "#contract/api.ts";
import type {
  NamePurpose,
  Purposes,
  Revealed,
  RevealRequest,
  Speaker,
  SpeakerKept,
} from "#contract/disclosure.ts";
import type { SectionName } from "#journey/profile/section-names.ts";
import type {
  DirectoryChoices,
  DirectoryPage,
  DirectoryQuery,
  DirectoryResult,
  DirectoryStart,
  KeepReceipt,
  KeptReceipt,
  KeptReceipts,
} from "#contract/directory.ts";
import type { BoardQuestion, BoardRow } from "#contract/practice-board.ts";
import type {
  BreakGlassLease,
  BreakGlassRequest,
  FoundMembers,
  MemberSearch,
  OpenLease,
} from "#contract/break-glass.ts";
import type { Promised } from "#contract/people-facts.ts";
import type { CostEstimate, CostQuestion } from "#contract/cost.ts";
import type { Profile } from "#contract/profile.ts";
import type {
  Accounting,
  DisclosureRequest,
  Review,
  ReviewedMember,
  Reviews,
  VerdictRequest,
} from "#contract/reviews.ts";
import type { OutreachDecision, OutreachDraft, OutreachDrafts } from "#contract/outreach.ts";
import type { Turns } from "#contract/turns.ts";
import { callRoute } from "./call-route.ts";
import type { BackendOptions } from "./call-route.ts";
import { hintBackend } from "./hint-backend.ts";
import type { HintBackend } from "./hint-backend.ts";
import { identityBackend } from "./identity-backend.ts";
import { intakeBackend } from "./intake-backend.ts";
import type { IntakeBackend } from "./intake-backend.ts";
import type { IdentityBackend } from "./identity-backend.ts";

/** Our own API, one method per route of the contract. Each rejects with `BackendError` only, or as aborted. */
export interface Backend extends HintBackend {
  readonly me: (signal?: AbortSignal) => Promise<Me>;
  /** With `sections`, these alone are read; the others are empty. */
  readonly profile: (
    contactId: string,
    signal?: AbortSignal,
    sections?: readonly SectionName[],
  ) => Promise<Profile>;
  /** The page as it was kept; null where none is. */
  readonly summary: (contactId: string, signal?: AbortSignal) => Promise<Profile | null>;
  /** One masked value in full; each call is audited. */
  readonly reveal: (contactId: string, asked: RevealRequest) => Promise<Revealed>;
  readonly namePurpose: (contactId: string, named: NamePurpose) => Promise<Purposes>;
  readonly speaker: (contactId: string, speaker: Speaker) => Promise<SpeakerKept>;
  readonly costEstimate: (
    contactId: string,
    question: CostQuestion,
    signal?: AbortSignal,
  ) => Promise<CostEstimate>;
  readonly handOver: (contactId: string, signal?: AbortSignal) => Promise<HandOver>;
  /** What was said so far. */
  readonly turns: (contactId: string, signal?: AbortSignal) => Promise<Turns>;
  readonly readDraft: (contactId: string, field: DraftField, signal?: AbortSignal) => Promise<Draft>;
  /** Arrives even when the page closes right after. `conflict` when a later revision is already there. */
  readonly saveDraft: (contactId: string, field: DraftField, draft: Draft) => Promise<Draft>;
  readonly wrapUp: (contactId: string, wrapUp: WrapUp) => Promise<WrapUpSaved>;
  readonly callLogRecord: (contactId: string, signal?: AbortSignal) => Promise<CallLogRecord>;
  /** One number of the practice on the line. */
  readonly practiceBoardRow: (
    contactId: string,
    question: BoardQuestion,
    signal?: AbortSignal,
  ) => Promise<BoardRow>;
  readonly directoryChoices: (signal?: AbortSignal) => Promise<DirectoryChoices>;
  readonly directorySearch: (query: DirectoryQuery, signal?: AbortSignal) => Promise<DirectoryResult>;
  readonly directoryEntry: (type: string, id: string, signal?: AbortSignal) => Promise<DirectoryPage>;
  readonly directoryStart: (contactId: string, signal?: AbortSignal) => Promise<DirectoryStart>;
  readonly keepReceipt: (contactId: string, receipt: KeepReceipt) => Promise<KeptReceipt>;
  readonly receipts: (contactId: string, signal?: AbortSignal) => Promise<KeptReceipts>;
  /** `madeIn`: the earlier contact in which it was promised. */
  readonly keepPromise: (contactId: string, madeIn: string) => Promise<Promised>;
  readonly floor: (signal?: AbortSignal) => Promise<Floor>;
  /** Finding out who is calling, step by step. */
  readonly identity: IdentityBackend;
  readonly findMembers: (search: MemberSearch) => Promise<FoundMembers>;
  readonly breakGlass: (request: BreakGlassRequest) => Promise<BreakGlassLease>;
  readonly openLease: (signal?: AbortSignal) => Promise<OpenLease>;
  /** `breakGlass.over` once the lease has ended. */
  readonly leaseProfile: (leaseId: string, signal?: AbortSignal) => Promise<Profile>;
  readonly leaseReveal: (leaseId: string, asked: RevealRequest) => Promise<Revealed>;
  readonly endLease: (leaseId: string) => Promise<BreakGlassLease>;
  readonly reviews: (signal?: AbortSignal) => Promise<Reviews>;
  readonly reviewedMember: (reviewId: string) => Promise<ReviewedMember>;
  /** `conflict` when somebody else was first. */
  readonly verdict: (reviewId: string, verdict: VerdictRequest) => Promise<Review>;
  readonly outreachDrafts: (signal?: AbortSignal) => Promise<OutreachDrafts>;
  /** `conflict` when somebody else was first. */
  readonly decideOutreach: (draftId: string, decision: OutreachDecision) => Promise<OutreachDraft>;
  /** What a contact sounds like, and what was said of it. */
  readonly intake: IntakeBackend;
  readonly accounting: (contactId: string, signal?: AbortSignal) => Promise<Accounting>;
  readonly recordDisclosure: (contactId: string, made: DisclosureRequest) => Promise<Accounting>;
}

export function createBackend(options: BackendOptions): Backend {
  return {
    me: (signal) => callRoute(options, { route: routes.me, signal }),
    profile: (contactId, signal, sections) =>
      callRoute(options, {
        route: routes.profile,
        parameters: { contactId },
        ...(sections ? { query: { sections: sections.join(",") } } : {}),
        signal,
      }),
    summary: (contactId, signal) =>
      callRoute(options, { route: routes.summary, parameters: { contactId }, signal }),
    reveal: (contactId, body) =>
      callRoute(options, { route: routes.reveal, parameters: { contactId }, body }),
    namePurpose: (contactId, body) =>
      callRoute(options, { route: routes.namePurpose, parameters: { contactId }, body }),
    speaker: (contactId, body) =>
      callRoute(options, { route: routes.speaker, parameters: { contactId }, body }),
    costEstimate: (contactId, body, signal) =>
      callRoute(options, { route: routes.costEstimate, parameters: { contactId }, body, signal }),
    handOver: (contactId, signal) =>
      callRoute(options, { route: routes.handOver, parameters: { contactId }, signal }),
    turns: (contactId, signal) =>
      callRoute(options, { route: routes.turns, parameters: { contactId }, signal }),
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
    practiceBoardRow: (contactId, body, signal) =>
      callRoute(options, { route: routes.practiceBoardRow, parameters: { contactId }, body, signal }),
    directoryChoices: (signal) => callRoute(options, { route: routes.directoryChoices, signal }),
    directorySearch: (body, signal) => callRoute(options, { route: routes.directorySearch, body, signal }),
    directoryEntry: (type, id, signal) =>
      callRoute(options, { route: routes.directoryEntry, parameters: { type, id }, signal }),
    directoryStart: (contactId, signal) =>
      callRoute(options, { route: routes.directoryStart, parameters: { contactId }, signal }),
    keepReceipt: (contactId, body) =>
      callRoute(options, { route: routes.keepReceipt, parameters: { contactId }, body }),
    receipts: (contactId, signal) =>
      callRoute(options, { route: routes.receipts, parameters: { contactId }, signal }),
    keepPromise: (contactId, madeIn) =>
      callRoute(options, { route: routes.keepPromise, parameters: { contactId, madeIn } }),
    floor: (signal) => callRoute(options, { route: routes.floor, signal }),
    identity: identityBackend(options),
    ...hintBackend(options),
    intake: intakeBackend(options),
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
    leaseReveal: (leaseId, body) =>
      callRoute(options, { route: routes.leaseReveal, parameters: { leaseId }, body }),
    endLease: (leaseId) => callRoute(options, { route: routes.endLease, parameters: { leaseId } }),
  }) satisfies Partial<Backend>;

const reviewCalls = (options: BackendOptions) =>
  ({
    reviews: (signal) => callRoute(options, { route: routes.reviews, signal }),
    reviewedMember: (reviewId) =>
      callRoute(options, { route: routes.reviewedMember, parameters: { reviewId } }),
    verdict: (reviewId, body) =>
      callRoute(options, { route: routes.verdict, parameters: { reviewId }, body }),
    outreachDrafts: (signal) => callRoute(options, { route: routes.outreachDrafts, signal }),
    decideOutreach: (draftId, body) =>
      callRoute(options, { route: routes.decideOutreach, parameters: { draftId }, body }),
    accounting: (contactId, signal) =>
      callRoute(options, { route: routes.accounting, parameters: { contactId }, signal }),
    recordDisclosure: (contactId, body) =>
      callRoute(options, { route: routes.recordDisclosure, parameters: { contactId }, body }),
  }) satisfies Partial<Backend>;

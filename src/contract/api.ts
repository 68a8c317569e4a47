import "./no-eval.ts";
import * as z from "zod/mini";
import { matterKinds } from "#journey/intake/matters/matter.ts";
import { dispositionCodes } from "#journey/wrap-up/disposition.ts";
import {
  DirectoryChoices,
  DirectoryPage,
  DirectoryQuery,
  DirectoryResult,
  DirectoryStart,
  KeepReceipt,
  KeptReceipt,
  KeptReceipts,
} from "./directory.ts";
import { BoardQuestion, BoardRow } from "./practice-board.ts";
import { CostEstimate, CostQuestion } from "./cost.ts";
import { identityRoutes } from "./identity.ts";
import { intakeRoutes } from "./intake.ts";
import { roles } from "#journey/disclosure/decide-access.ts";
import { NamePurpose, Purposes, Revealed, RevealRequest, Speaker, SpeakerKept } from "./disclosure.ts";
import { HintAnswer, OfferReport, Slate } from "./next-best-action.ts";
import { outreachRoutes } from "./outreach.ts";
import { Profile } from "./profile.ts";
import { promiseRoutes } from "./promises.ts";
import { Turns } from "./turns.ts";
import { breakGlassRoutes } from "./break-glass.ts";
import { Accounting, DisclosureRequest, Review, ReviewedMember, Reviews, VerdictRequest } from "./reviews.ts";

/** Stable codes of every refusal; `message` is for engineers and never carries health information. */
export const errorCodes = [
  "unauthenticated",
  "forbidden",
  "contact.notYours",
  /** Nobody holds this contact yet as far as we know. Ask again shortly; it is never shown meanwhile. */
  "contact.notYetKnown",
  /** The break-glass lease has run out or was ended. */
  "breakGlass.over",
  "notFound",
  "badRequest",
  "conflict",
  "unavailable",
] as const;
export type ErrorCode = (typeof errorCodes)[number];
export const ApiError = z.object({ code: z.enum(errorCodes), message: z.string() });

export const Me = z.object({
  username: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  /** How far the roles reach; an empty list does not narrow. */
  scope: z.object({ teams: z.array(z.string()), queues: z.array(z.string()), plans: z.array(z.string()) }),
});

/** What the bot learned, in the member's own words. Lies in the records table, reaches the desk by contact id. */
export const HandOver = z.object({
  contactId: z.string(),
  language: z.enum(["en-US", "es-US", "zh-CN"]),
  reasonCode: z.string(),
  /** e.g. "Asked about the claim for the MRI on Oct 22" */
  summary: z.string(),
  /** What the member changed when the card was read to them, in their own words. It outweighs the summary. */
  corrections: z.array(z.object({ at: z.string(), text: z.string() })),
  /** What was said to the bot and what it answered, in order; obfuscated slots masked. */
  turns: z.array(z.object({ at: z.string(), from: z.enum(["member", "bot"]), text: z.string() })),
  /** What the bot looked up or was given. */
  learned: z.array(z.object({ label: z.string(), value: z.string() })),
  /** e.g. "Wrong birth date twice" */
  warnings: z.array(z.string()),
});

/** Text an agent is typing: the note, a reply not yet sent, or numbers for a practice's board; and which were looked up there. `revision` counts up; an older one never overwrites. */
export const draftFields = ["note", "reply", "board", "lookedUp"] as const;
export const Draft = z.object({ text: z.string().check(z.maxLength(20_000)), revision: z.int() });

export const WrapUp = z.object({
  disposition: z.enum(dispositionCodes),
  note: z.string().check(z.maxLength(20_000)),
  /** ISO 8601 day of a promised follow-up, with what was promised. */
  followUp: z.nullable(z.object({ dueOn: z.string(), what: z.string().check(z.maxLength(500)) })),
});
export const WrapUpSaved = z.object({ contactId: z.string(), recordedAt: z.string() });

/** The one immutable record of a contact, as it lies in the lake. Ids and codes; the note is text by the agent. */
export const CallLogRecord = z.object({
  schema: z.literal("call-log/1"),
  recordId: z.string(),
  contactId: z.string(),
  initialContactId: z.string(),
  channel: z.enum(["voice", "chat"]),
  queueId: z.nullable(z.string()),
  agentUsername: z.string(),
  patientId: z.nullable(z.string()),
  callerKind: z.string(),
  verificationLevel: z.string(),
  language: z.nullable(z.string()),
  reasonCode: z.nullable(z.string()),
  initiatedAt: z.nullable(z.string()),
  queuedAt: z.nullable(z.string()),
  acceptedAt: z.nullable(z.string()),
  endedAt: z.nullable(z.string()),
  recordedAt: z.string(),
  disposition: z.enum(dispositionCodes),
  note: z.string(),
  followUp: z.nullable(z.object({ dueOn: z.string(), what: z.string() })),
  offers: z.array(
    z.object({ rule: z.string(), hintId: z.string(), outcome: z.enum(["accepted", "declined", "shown"]) }),
  ),
  /** What it was about; absent in records from before it was read, and where it could not be. */
  matters: z.optional(
    z.object({
      found: z.array(z.enum(matterKinds)),
      chosen: z.nullable(
        z.array(
          z.object({
            kind: z.enum(matterKinds),
            startedAt: z.string(),
            dueAt: z.nullable(z.string()),
            citation: z.nullable(z.string()),
          }),
        ),
      ),
    }),
  ),
});

/** The floor, live. Times are ISO 8601, durations whole seconds. A queue with contacts waiting has no free agents. */
export const QueueFigures = z.object({
  queueId: z.string(),
  name: z.string(),
  waiting: z.int(),
  oldestWaitingSince: z.nullable(z.string()),
  inProgress: z.int(),
  available: z.int(),
  staffed: z.int(),
  /** Share of today's contacts answered within the target, 0..1; null before the first. */
  serviceLevel: z.nullable(z.number()),
  targetSeconds: z.int(),
});
export const AgentFigures = z.object({
  username: z.string(),
  name: z.string(),
  /** Absent where nobody said which. */
  team: z.optional(z.string()),
  state: z.string(),
  stateType: z.enum(["routable", "not_routable", "offline", "system", "error"]),
  since: z.string(),
  /** Kind of contact, never whose: a supervisor sees the name only when listening, which is audited. */
  contacts: z.array(
    z.object({
      contactId: z.string(),
      channel: z.enum(["voice", "chat"]),
      queueName: z.string(),
      phase: z.string(),
      since: z.string(),
    }),
  ),
});
export const Floor = z.object({
  asOf: z.string(),
  queues: z.array(QueueFigures),
  agents: z.array(AgentFigures),
});

/** The routes, once: method and path, with what goes in and comes out. `{contactId}` and friends are path parameters. */
export const routes = {
  me: { method: "GET", path: "/me", response: Me },
  /** `?sections=claims,plan` reads these alone: the others are empty, and nothing is said about them. */
  profile: { method: "GET", path: "/contacts/{contactId}/profile", response: Profile },
  /** The page as it was kept, at once and without asking the store; every section is late. Null where none is kept. */
  summary: { method: "GET", path: "/contacts/{contactId}/summary", response: z.nullable(Profile) },
  reveal: {
    method: "POST",
    path: "/contacts/{contactId}/reveal",
    request: RevealRequest,
    response: Revealed,
  },
  namePurpose: {
    method: "POST",
    path: "/contacts/{contactId}/purposes",
    request: NamePurpose,
    response: Purposes,
  },
  speaker: {
    method: "POST",
    path: "/contacts/{contactId}/speaker",
    request: Speaker,
    response: SpeakerKept,
  },
  costEstimate: {
    method: "POST",
    path: "/contacts/{contactId}/cost-estimate",
    request: CostQuestion,
    response: CostEstimate,
  },
  handOver: { method: "GET", path: "/contacts/{contactId}/hand-over", response: HandOver },
  turns: { method: "GET", path: "/contacts/{contactId}/turns", response: Turns },
  nextBestAction: { method: "GET", path: "/contacts/{contactId}/next-best-action", response: Slate },
  hintOutcome: {
    method: "POST",
    path: "/contacts/{contactId}/next-best-action/{hintId}/outcome",
    request: HintAnswer,
    response: Slate,
  },
  offerReport: { method: "GET", path: "/reports/offers", response: OfferReport },
  readDraft: { method: "GET", path: "/contacts/{contactId}/drafts/{field}", response: Draft },
  saveDraft: { method: "PUT", path: "/contacts/{contactId}/drafts/{field}", request: Draft, response: Draft },
  wrapUp: { method: "POST", path: "/contacts/{contactId}/wrap-up", request: WrapUp, response: WrapUpSaved },
  callLogRecord: { method: "GET", path: "/call-log/{contactId}", response: CallLogRecord },
  practiceBoardRow: {
    method: "POST",
    path: "/contacts/{contactId}/practice-board",
    request: BoardQuestion,
    response: BoardRow,
  },
  directoryChoices: { method: "GET", path: "/directory/choices", response: DirectoryChoices },
  directorySearch: {
    method: "POST",
    path: "/directory/search",
    request: DirectoryQuery,
    response: DirectoryResult,
  },
  directoryEntry: { method: "GET", path: "/directory/{type}/{id}", response: DirectoryPage },
  directoryStart: {
    method: "GET",
    path: "/contacts/{contactId}/directory-start",
    response: DirectoryStart,
  },
  keepReceipt: {
    method: "POST",
    path: "/contacts/{contactId}/network-receipts",
    request: KeepReceipt,
    response: KeptReceipt,
  },
  receipts: { method: "GET", path: "/contacts/{contactId}/network-receipts", response: KeptReceipts },
  floor: { method: "GET", path: "/floor", response: Floor },
  ...identityRoutes,
  ...intakeRoutes,
  ...breakGlassRoutes,
  ...promiseRoutes,
  ...outreachRoutes,
  reviews: { method: "GET", path: "/reviews", response: Reviews },
  reviewedMember: { method: "GET", path: "/reviews/{reviewId}/member", response: ReviewedMember },
  verdict: {
    method: "POST",
    path: "/reviews/{reviewId}/verdict",
    request: VerdictRequest,
    response: Review,
  },
  accounting: { method: "GET", path: "/contacts/{contactId}/accounting", response: Accounting },
  recordDisclosure: {
    method: "POST",
    path: "/contacts/{contactId}/disclosures",
    request: DisclosureRequest,
    response: Accounting,
  },
} as const;

export type Me = z.infer<typeof Me>;
export type ApiError = z.infer<typeof ApiError>;
export type HandOver = z.infer<typeof HandOver>;
export type DraftField = (typeof draftFields)[number];
export type Draft = z.infer<typeof Draft>;
export type WrapUp = z.infer<typeof WrapUp>;
export type WrapUpSaved = z.infer<typeof WrapUpSaved>;
export type CallLogRecord = z.infer<typeof CallLogRecord>;
export type QueueFigures = z.infer<typeof QueueFigures>;
export type AgentFigures = z.infer<typeof AgentFigures>;
export type Floor = z.infer<typeof Floor>;

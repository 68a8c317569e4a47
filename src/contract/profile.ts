import "./no-eval.ts";
import * as z from "zod/mini";
import {
  Allergy,
  Appeal,
  CareGap,
  CarePlan,
  CareTeamMember,
  Medication,
  Social,
  Visit,
} from "./care-facts.ts";
import {
  ConsentOnFile,
  ContactPoints,
  LakeFactsOnFile,
  PastContact,
  Preference,
  Relative,
  TimelineEntry,
} from "./people-facts.ts";
import { Benefits, CoveragePeriod } from "./coverage.ts";
import { Cents, Day, Source } from "./source.ts";
import { sectionNames } from "#journey/profile/section-names.ts";
import { purposes } from "#journey/contact/purposes.ts";

export { Source } from "./source.ts";

export const Verification = z.object({
  level: z.enum(["L0", "L1", "L2", "L3"]),
  method: z.enum([
    "none",
    "memberIdAndBirthDate",
    "authorityOnFile",
    "npiAndTin",
    "oneTimeCode",
    "agentQuestions",
    "document",
    "numberAndDetails",
    "signedIn",
  ]),
  /** ISO 8601, at most 30 minutes after it was made; null at L0. */
  expiresAt: z.nullable(z.string()),
});

export const Person = z.object({
  patientId: z.string(),
  name: z.string(),
  givenName: z.string(),
  birthDate: z.nullable(Day),
  age: z.nullable(z.int()),
  /** A birthday near that changes what cover there is: its month, never its day. */
  milestone: z.optional(z.object({ turns: z.literal([26, 65]), month: z.string() })),
  gender: z.nullable(z.string()),
  memberId: z.nullable(z.string()),
  language: z.nullable(z.object({ code: z.string(), label: z.string(), interpreterNeeded: z.boolean() })),
  source: Source,
});

/** The practice that calls, as the directory has it: public knowledge. */
export const CallingPractice = z.object({ name: z.string(), source: Source });

export const Plan = z.object({
  name: z.string(),
  /** `active` as of today; `ended` and `future` carry the dates that show it. */
  status: z.enum(["active", "ended", "future"]),
  since: z.nullable(Day),
  until: z.nullable(Day),
  group: z.nullable(z.string()),
  source: Source,
});

export const Accumulator = z.object({
  kind: z.enum(["deductible", "outOfPocket"]),
  scope: z.enum(["individual", "family"]),
  network: z.enum(["in", "out"]),
  limit: Cents,
  used: Cents,
  /** Why the figures cannot be right as they stand. */
  doubt: z.optional(z.string()),
  source: Source,
});

/** `processed`: decided and priced; denials say who owes, because that is what the member asks. */
export const claimStatuses = [
  "processed",
  "deniedMemberOwes",
  "deniedPlanOrProviderOwes",
  "inProcess",
] as const;

/** What a claim's amount is made of; null where it is not on record. */
export const ClaimFigures = z.object({
  allowed: z.nullable(Cents),
  planPaid: z.nullable(Cents),
  deductible: z.nullable(Cents),
  copay: z.nullable(Cents),
  coinsurance: z.nullable(Cents),
  notCovered: z.nullable(Cents),
  paidByMember: z.nullable(Cents),
});

export const ClaimLine = z.object({
  claimId: z.string(),
  serviceDate: z.nullable(Day),
  service: z.string(),
  provider: z.nullable(z.string()),
  billed: z.nullable(Cents),
  memberOwes: z.nullable(Cents),
  status: z.enum(claimStatuses),
  /** CARC code and our own plain words for it; the group code says who carries the amount. */
  denial: z.nullable(
    z.object({
      code: z.string(),
      words: z.string(),
      group: z.optional(z.enum(["CO", "PR", "OA", "PI", "CR"])),
    }),
  ),
  /** The billing provider's standing; absent without a record. */
  network: z.optional(z.enum(["in", "out"])),
  figures: z.optional(ClaimFigures),
  /** Figures that contradict each other, in words, with the difference. */
  mismatch: z.optional(z.object({ words: z.string(), difference: Cents })),
  /** RARC codes and our own plain words for them. */
  remarks: z.optional(z.array(z.object({ code: z.string(), words: z.string() }))),
  /** The day of the plan's statement; absent while it is in process. */
  decidedOn: z.optional(Day),
  source: Source,
});

/** What the member owes on the claims read. */
export const Owed = z.object({
  total: Cents,
  deductible: Cents,
  copay: Cents,
  coinsurance: Cents,
  notCovered: Cents,
  notSplit: Cents,
  paid: z.nullable(Cents),
  claims: z.int(),
  withoutAmount: z.int(),
});

export const Claims = z.object({
  total: z.int(),
  recent: z.array(ClaimLine),
  /** The reading stopped at its limit: the record may hold older ones. */
  mayBeMore: z.optional(z.boolean()),
  owed: z.optional(Owed),
});

export const AuthorizedLine = z.object({
  service: z.string(),
  status: z.enum(["inReview", "approved", "partlyApproved", "denied"]),
  requested: z.nullable(z.number()),
  approved: z.nullable(z.number()),
  used: z.nullable(z.number()),
});

export const Authorization = z.object({
  authorizationId: z.string(),
  service: z.string(),
  status: z.enum(["inReview", "approved", "partlyApproved", "denied", "missingDocument"]),
  requestedOn: z.nullable(Day),
  /** ISO 8601: when the decision is due by law; null once decided. */
  decisionDueAt: z.nullable(z.string()),
  urgency: z.enum(["standard", "expedited"]),
  /** Which papers the plan still waits for, in words. */
  missing: z.optional(z.string()),
  missingDueOn: z.optional(Day),
  /** The number the plan gave with its answer, else its reference number. */
  number: z.optional(z.string()),
  /** Why it was denied or cut, in words. */
  reason: z.optional(z.string()),
  /** The day of the plan's answer; absent while there is none. */
  decidedOn: z.optional(Day),
  validUntil: z.optional(Day),
  lines: z.optional(z.array(AuthorizedLine)),
  /** The law behind `decisionDueAt`: for which kind of plan, and whether the strictest was taken for want of one. */
  clock: z.optional(
    z.object({ words: z.string(), plan: z.string(), isAssumed: z.boolean(), citation: z.string() }),
  ),
  source: Source,
});

/** What was held back from this agent on this contact, and what would open it. */
export const Withheld = z.object({ what: z.string(), why: z.string() });

/** A section that is not as the store has it now: kept from `asOf` on (`stale`), or not to be had (`missing`). */
export const LateSection = z.object({
  section: z.enum(sectionNames),
  state: z.enum(["stale", "missing"]),
  asOf: z.nullable(z.string()),
});

/** What may be asked for in full, one by one. */
export const maskedFields = ["birthDate", "memberId", "contactPoints"] as const;

/** A value shown in part. `opens` says what would show all of it; null: it may be asked for now. */
export const MaskedValue = z.object({
  field: z.enum(maskedFields),
  text: z.string(),
  opens: z.nullable(z.string()),
});

/** The overview an agent reads while the contact rings and after. `member` is null for an unknown caller. */
export const Profile = z.object({
  contactId: z.string(),
  verification: Verification,
  callerKind: z.enum(["member", "guardian", "representative", "provider", "unknown"]),
  /** `offered`: name and plan only, while it rings; `accepted`: the overview. */
  scope: z.enum(["offered", "accepted"]),
  member: z.nullable(Person),
  /** Only where a provider calls: the contact is then about no member yet. */
  provider: z.optional(CallingPractice),
  plan: z.nullable(Plan),
  /** Further plans on record: a second one in force, or the next one. */
  otherPlans: z.optional(z.array(Plan)),
  coverageHistory: z.array(CoveragePeriod),
  /** Null without a record of the product. */
  benefits: z.nullable(Benefits),
  accumulators: z.array(Accumulator),
  claims: Claims,
  authorizations: z.array(Authorization),
  careGaps: z.array(CareGap),
  medications: z.array(Medication),
  allergies: z.array(Allergy),
  carePlan: z.array(CarePlan),
  careTeam: z.array(CareTeamMember),
  /** Null: nothing on record. */
  social: z.nullable(Social),
  appointments: z.array(Visit),
  appeals: z.array(Appeal),
  relatives: z.array(Relative),
  consents: z.array(ConsentOnFile),
  preferences: z.array(Preference),
  contactPoints: z.nullable(ContactPoints),
  pastContacts: z.array(PastContact),
  timeline: z.array(TimelineEntry),
  /** Null: nobody is identified. */
  lakeFacts: z.nullable(LakeFactsOnFile),
  /** What the contact is about: the facts shown are those that this needs. */
  purposes: z.array(z.enum(purposes)),
  masked: z.array(MaskedValue),
  /** What the agent must know of sensitive records on this page. */
  notices: z.array(z.string()),
  withheld: z.array(Withheld),
  /** Absent where all is as the store has it. */
  late: z.optional(z.array(LateSection)),
  /** ISO 8601: when this page of facts was put together. */
  asOf: z.string(),
});

export type Verification = z.infer<typeof Verification>;
export type Person = z.infer<typeof Person>;
export type CallingPractice = z.infer<typeof CallingPractice>;
export type Plan = z.infer<typeof Plan>;
export type Accumulator = z.infer<typeof Accumulator>;
export type ClaimFigures = z.infer<typeof ClaimFigures>;
export type Owed = z.infer<typeof Owed>;
export type Claims = z.infer<typeof Claims>;
export type AuthorizedLine = z.infer<typeof AuthorizedLine>;
export type ClaimLine = z.infer<typeof ClaimLine>;
export type Authorization = z.infer<typeof Authorization>;
export type MaskedValue = z.infer<typeof MaskedValue>;
export type Withheld = z.infer<typeof Withheld>;
export type LateSection = z.infer<typeof LateSection>;
export type Profile = z.infer<typeof Profile>;

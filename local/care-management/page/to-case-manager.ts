import * as z from "zod/mini";

const Slate = z.object({
  taskId: z.string(),
  /** ISO 8601. */
  at: z.string(),
  actions: z.array(z.object({ action: z.string(), group: z.string(), standing: z.string() })),
});

const ReferralCard = z.object({
  taskId: z.string(),
  request: z.string(),
  reason: z.nullable(z.string()),
  from: z.string(),
  at: z.string(),
  isUrgent: z.boolean(),
  state: z.enum(["waiting", "accepted", "closed"]),
  /** How it ended, in words; null while it is open. */
  outcome: z.nullable(z.string()),
});

const Word = z.object({
  requestId: z.string(),
  kind: z.enum(["veto", "urge"]),
  action: z.string(),
  why: z.string(),
  until: z.nullable(z.string()),
});

const Case = z.object({
  planId: z.string(),
  title: z.string(),
  since: z.string(),
  covers: z.array(z.string()),
});

const Told = z.object({
  toldId: z.string(),
  action: z.string(),
  words: z.nullable(z.string()),
  isDeclined: z.boolean(),
  at: z.string(),
});

const MemberFile = z.object({
  patientId: z.string(),
  name: z.string(),
  slates: z.array(Slate),
  referrals: z.array(ReferralCard),
  words: z.array(Word),
  cases: z.array(Case),
  told: z.array(Told),
});
export type MemberFile = z.infer<typeof MemberFile>;

/** Everything on the case manager's page, sent anew after every change. */
export const ToCaseManager = z.object({
  manager: z.object({ name: z.string(), role: z.string() }),
  /** Members of whom there is anything, those waiting first. */
  members: z.array(MemberFile),
  /** Members a case can be opened for although there is nothing of them yet. */
  others: z.array(z.object({ patientId: z.string(), name: z.string() })),
  /** What a case may cover: every group of offers, and what was ever offered. */
  coverable: z.object({ groups: z.array(z.string()), actions: z.array(z.string()) }),
});
export type ToCaseManager = z.infer<typeof ToCaseManager>;

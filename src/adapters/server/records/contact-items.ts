import * as z from "zod";
import {
  callerKinds,
  languages,
  reasonCodes,
  verificationLevels,
  verificationMethods,
} from "#journey/contact/attributes.ts";
import { grants } from "#journey/contact/grants.ts";
import { purposes } from "#journey/contact/purposes.ts";
import type { ContactIdentity } from "#journey/contact/contact-row.ts";
import { agentQuestionCodes } from "#journey/contact/desk-check.ts";
import { fraudSignalCodes } from "#journey/contact/fraud-signals.ts";

/** The items of one contact as they lie in the records table. */
const Lease = z.object({ phase: z.enum(["offered", "accepted", "released"]), at: z.string() });

export const HistoryItem = z.object({
  version: z.int(),
  history: z.object({
    initiated: z.nullable(
      z.object({ channel: z.enum(["voice", "chat"]), initialContactId: z.string(), at: z.string() }),
    ),
    queued: z.nullable(z.object({ queueId: z.string(), at: z.string() })),
    leases: z.record(z.string(), Lease),
    accepted: z.nullable(z.object({ username: z.string(), at: z.string() })),
    endedAt: z.nullable(z.string()),
  }),
});

/** `expiresAt` is DynamoDB's time to live in this table, so the end of a verification has a name of its own. */
const IdentityItem = z.object({
  patientId: z.nullable(z.string()).default(null),
  relatedPersonId: z.nullable(z.string()).default(null),
  providerId: z.nullable(z.string()).default(null),
  callerKind: z.enum(callerKinds).default("unknown"),
  level: z.enum(verificationLevels).default("L0"),
  method: z.enum(verificationMethods).default("none"),
  verifiedAt: z.nullable(z.string()).default(null),
  verifiedUntil: z.nullable(z.string()).default(null),
  language: z.enum(languages).default("en-US"),
  reasonCode: z.enum(reasonCodes).default("unknown"),
  purposes: z.array(z.enum(purposes)).default([]),
  grants: z.array(z.enum(grants)).default([]),
  wantsPerson: z.boolean().default(false),
  failedAttempts: z.int().default(0),
  lockedOut: z.boolean().default(false),
  callingNumber: z.nullable(z.string()).default(null),
  deskCheck: z
    .nullable(
      z.object({
        candidates: z.array(z.string()),
        picked: z.nullable(z.string()),
        lookUps: z.int(),
        asked: z.array(z.enum(agentQuestionCodes)),
        areAnswered: z.boolean(),
        documentSession: z.nullable(z.string()),
      }),
    )
    .default(null),
  signals: z.array(z.enum(fraudSignalCodes)).default([]),
});

/** What a stored identity item says; what it does not say is unknown. */
export function readIdentity(item: unknown): ContactIdentity {
  const { verifiedUntil, ...rest } = IdentityItem.parse(item);
  return { ...rest, expiresAt: verifiedUntil };
}

/** The attributes to set for the given fields. */
export function identityAttributes(
  identity: Partial<ContactIdentity>,
): readonly (readonly [string, unknown])[] {
  return Object.entries(identity)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name === "expiresAt" ? "verifiedUntil" : name, value] as const);
}

export const HandOverItem = z.object({
  summary: z.string(),
  ownWords: z.string().default(""),
  corrections: z.array(z.object({ at: z.string(), text: z.string() })).default([]),
  turns: z.array(z.object({ at: z.string(), from: z.enum(["member", "bot"]), text: z.string() })),
  learned: z.array(z.object({ label: z.string(), value: z.string() })),
  warnings: z.array(z.string()),
});

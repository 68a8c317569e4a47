import type { FhirResource } from "fhir/r4";
import * as z from "zod";
import {
  callerKinds,
  languages,
  reasonCodes,
  verificationLevels,
  verificationMethods,
} from "#journey/contact/attributes.ts";
import { emptyCard, nobodyYet } from "#journey/contact/contact-row.ts";
import type { ContactRow } from "#journey/contact/contact-row.ts";
import { grants } from "#journey/contact/grants.ts";
import { purposes } from "#journey/contact/purposes.ts";
import type { SaidTurn } from "#journey/contact/said-turns.ts";
import { roles } from "#journey/disclosure/decide-access.ts";
import { tenures } from "#journey/next-best-action/moment.ts";
import { lakeFileNames } from "#journey/profile/lake/lake-facts.ts";
import type { LakeFile } from "#journey/profile/lake/lake-facts.ts";

/** What was said, one a turn. */
const CaseTurn = z.object({
  from: z.enum(["member", "agent", "bot"]),
  text: z.string().min(1),
  sentiment: z.enum(["positive", "neutral", "negative", "mixed"]).nullable().default(null),
});

const CareWord = z.object({ rule: z.string(), why: z.string(), by: z.string().nullable().default(null) });

const Care = z.discriminatedUnion("state", [
  z.object({ state: z.literal("notAsked") }),
  z.object({ state: z.literal("down") }),
  z.object({
    state: z.literal("answered"),
    cases: z
      .array(
        z.object({
          caseId: z.string(),
          what: z.string(),
          since: z.string().nullable().default(null),
          manager: z.string().nullable().default(null),
        }),
      )
      .default([]),
    vetoes: z.array(CareWord).default([]),
    urges: z.array(CareWord).default([]),
    referrals: z
      .array(
        z.object({
          rule: z.string(),
          about: z.string(),
          state: z.enum(["waiting", "accepted", "declined", "closed"]),
          outcome: z.string().nullable().default(null),
          at: z.string(),
          caseId: z.string(),
        }),
      )
      .default([]),
  }),
]);

const PastOffer = z.object({
  rule: z.string(),
  about: z.string(),
  at: z.string(),
  outcome: z.enum(["accepted", "declined", "shown"]),
  isSameContact: z.boolean().default(false),
});

/** A contact with us, as our own wrap-up filed it. */
const Filed = z.object({
  contactId: z.string(),
  at: z.iso.datetime(),
  channel: z.enum(["voice", "chat"]).default("voice"),
  ended: z.string(),
  promise: z
    .object({ what: z.string(), dueOn: z.iso.date(), keptOn: z.iso.date().nullable().default(null) })
    .nullable()
    .default(null),
  /** What the caller keyed to the two questions after the call; 1 is very hard, 5 very easy. */
  survey: z.object({ solved: z.boolean().nullable(), ease: z.number().min(1).max(5).nullable() }).optional(),
});

/**
 * A contact as a person would tell it, with the records it meets: what `npm run nba:decide` reads, and what the golden
 * contacts are written in. Whatever is left out is as on an ordinary verified call.
 */
export const ContactCase = z.object({
  /** What it is about, in a sentence. */
  tells: z.string().default(""),
  /** ISO 8601. */
  now: z.iso.datetime(),
  channel: z.enum(["voice", "chat"]).default("voice"),
  language: z.enum(languages).default("en-US"),
  reasonCode: z.enum(reasonCodes).default("person"),
  caller: z
    .object({
      kind: z.enum(callerKinds).default("member"),
      level: z.enum(verificationLevels).default("L1"),
      method: z.enum(verificationMethods).default("memberIdAndBirthDate"),
      relatedPersonId: z.string().nullable().default(null),
      /** FHIR Organization id of the practice that calls. */
      providerId: z.string().nullable().default(null),
      grants: z.array(z.enum(grants)).default([]),
    })
    .prefault({}),
  agent: z
    .object({
      roles: z.array(z.enum(roles)).default(["agent"]),
      tenure: z.enum(tenures).default("new"),
      /** What the agent said the contact is about besides. */
      purposes: z.array(z.enum(purposes)).default([]),
    })
    .prefault({}),
  /** Patient id: of the bundle, or of the invented plan. Null: nobody is identified. */
  member: z.string().nullable(),
  /** A FHIR Bundle of the member's records; without one they are the invented plan's, dated from `now`. */
  bundle: z.looseObject({ resourceType: z.literal("Bundle"), entry: z.array(z.unknown()) }).optional(),
  /** Resources that are there besides, or instead of those with the same type and id. */
  resources: z.array(z.looseObject({ resourceType: z.string(), id: z.string() })).default([]),
  /** Types and ids that are not there, e.g. `MedicationDispense/7`. */
  without: z.array(z.string()).default([]),
  /** Kinds of resources that the store does not answer for, e.g. `Coverage`. */
  unread: z.array(z.string()).default([]),
  /** ISO 8601: when the page was kept last, for what is unread; null: nothing was kept. */
  keptAt: z.iso.datetime().nullable().default(null),
  /** Files of the lake on this member, by name. `writtenAt` is today when left out. */
  lake: z
    .partialRecord(
      z.enum(lakeFileNames),
      z.object({ writtenAt: z.iso.datetime().optional(), content: z.unknown() }),
    )
    .default({}),
  filed: z.array(Filed).default([]),
  /** Claim numbers that a calling practice asked about, digits only. */
  board: z.array(z.string().regex(/^\d+$/)).default([]),
  handOver: z
    .object({
      summary: z.string().default(""),
      ownWords: z.string().default(""),
      learned: z.array(z.object({ label: z.string(), value: z.string() })).default([]),
    })
    .prefault({}),
  turns: z.array(CaseTurn).default([]),
  past: z.array(PastOffer).default([]),
  care: Care.default({ state: "notAsked" }),
  /** What the slate is expected to be; read by the golden contacts' test. */
  expect: z
    .object({
      card: z.string().nullable(),
      quiet: z.array(z.string()).optional(),
      heldBack: z.array(z.string()).default([]),
      /** What must not be shown whatever happens: harmful, or not to be disclosed. */
      never: z.array(z.string()).default([]),
    })
    .optional(),
});
export type ContactCase = z.infer<typeof ContactCase>;

/** The contact's row, held by an agent who has accepted it. */
export function rowOf({
  member,
  caller,
  agent,
  channel,
  language,
  reasonCode,
  now,
}: ContactCase): ContactRow {
  const isVerified = caller.level !== "L0";
  return {
    contactId: "contact-1",
    initialContactId: "contact-1",
    channel,
    holder: { username: "agent", phase: "accepted" },
    queueId: null,
    initiatedAt: now,
    queuedAt: now,
    acceptedAt: now,
    endedAt: null,
    identity: {
      ...nobodyYet,
      patientId: member,
      relatedPersonId: caller.relatedPersonId,
      providerId: caller.providerId,
      callerKind: caller.kind,
      level: caller.level,
      method: isVerified ? caller.method : "none",
      verifiedAt: isVerified ? now : null,
      expiresAt: isVerified ? new Date(Date.parse(now) + 30 * 60_000).toISOString() : null,
      language,
      reasonCode,
      purposes: agent.purposes,
      grants: caller.grants,
    },
  };
}

/** What was said, a sentence every ten seconds before `now`. */
export const turnsOf = ({ turns, now }: ContactCase): readonly SaidTurn[] =>
  turns.map(({ from, text, sentiment }, index) => ({
    turnId: `turn-${index + 1}`,
    at: new Date(Date.parse(now) - (turns.length - index) * 10_000).toISOString(),
    from,
    text,
    offsetMs: index * 10_000,
    sentiment,
  }));

export const cardOf = ({ handOver }: ContactCase) => ({ ...emptyCard("contact-1"), ...handOver });

export const lakeFilesOf = ({ lake, now }: ContactCase): readonly LakeFile[] =>
  lakeFileNames.flatMap((name) => {
    const file = lake[name];
    return file === undefined ? [] : [{ name, writtenAt: file.writtenAt ?? now, content: file.content }];
  });

/** The resources of the case: its bundle's or the plan's, with what it changes. */
export function resourcesOf(contact: ContactCase, plan: readonly FhirResource[]): readonly FhirResource[] {
  const own = [...contact.resources].flatMap((each) => (isResource(each) ? [each] : []));
  const replaced = new Set([...own.map(nameOf), ...contact.without]);
  const given = contact.bundle === undefined ? plan : bundled(contact.bundle.entry);
  return [...given.filter((resource) => !replaced.has(nameOf(resource))), ...own];
}

const bundled = (entries: readonly unknown[]): readonly FhirResource[] =>
  entries.flatMap((entry) =>
    typeof entry === "object" && entry !== null && "resource" in entry && isResource(entry.resource)
      ? [entry.resource]
      : [],
  );

const isResource = (value: unknown): value is FhirResource =>
  typeof value === "object" && value !== null && "resourceType" in value;

const nameOf = ({ resourceType, id }: FhirResource): string => `${resourceType}/${id ?? ""}`;

import type { Coding, Communication, Consent, RelatedPerson } from "fhir/r4";
import { asOf, coding, concept, refer, systems } from "./concepts.ts";
import { instant, plusDays } from "./days.ts";
import type { Day } from "./days.ts";
import type { MemberSketch } from "./member-sketch.ts";
import { insurer } from "./plans.ts";

/** HL7 role codes: father, stepmother, spouse, child, guardian, holder of a health-care power of attorney. */
export type RelationCode = "FTH" | "STPMTH" | "SPS" | "CHILD" | "GUARD" | "HPOWATT";

interface RelationSketch {
  readonly id: string;
  readonly code: RelationCode;
  readonly words: string;
  readonly given: string;
  readonly family: string;
  readonly phone: string;
  readonly birthDate?: Day;
  /** Since when the phone is known to be a mobile one. */
  readonly mobileSince?: Day;
  /** The last day of the relation; absent while it holds. */
  readonly until?: Day;
}

export const buildRelation = (member: MemberSketch, relation: RelationSketch, since: Day): RelatedPerson => ({
  resourceType: "RelatedPerson",
  id: relation.id,
  meta: asOf(since),
  active: true,
  patient: refer(`Patient/${member.id}`),
  relationship: [concept(systems.role, relation.code, relation.words)],
  name: [{ use: "official", family: relation.family, given: [relation.given] }],
  telecom: [
    {
      system: "phone",
      value: relation.phone,
      ...(relation.mobileSince ? { use: "mobile", period: { start: relation.mobileSince } } : {}),
    },
  ],
  ...(relation.birthDate ? { birthDate: relation.birthDate } : {}),
  period: { start: since, ...(relation.until ? { end: relation.until } : {}) },
});

interface ConsentSketch {
  readonly id: string;
  /** What was agreed to or refused, as the desk shows it. */
  readonly words: string;
  readonly type: "permit" | "deny";
  readonly given: Day;
  readonly until?: Day;
  /** The channel it is about. */
  readonly about?: Coding;
  /** Who may be spoken to, for a personal representative. */
  readonly actor?: { readonly reference: string; readonly name: string };
}

export const buildConsent = (member: MemberSketch, consent: ConsentSketch): Consent => ({
  resourceType: "Consent",
  id: consent.id,
  meta: asOf(consent.given),
  status: "active",
  scope: concept("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"),
  category: [
    {
      coding: [
        coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IDSCL"),
        ...(consent.about ? [consent.about] : []),
      ],
      text: consent.words,
    },
  ],
  patient: refer(`Patient/${member.id}`),
  dateTime: instant(consent.given, "12:00"),
  organization: [insurer],
  policyRule: concept(systems.actCode, "OPTIN"),
  provision: {
    type: consent.type,
    period: { start: consent.given, ...(consent.until ? { end: consent.until } : {}) },
    ...(consent.actor
      ? {
          actor: [
            {
              role: concept(systems.role, "DELEGATEE"),
              reference: refer(consent.actor.reference, consent.actor.name),
            },
          ],
        }
      : {}),
  },
});

interface PastContactSketch {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly day: Day;
  readonly medium: "PHONE" | "WRITTEN" | "MAILWRIT" | "SMSWRIT";
}

/** A contact that was: what it was about, how it ended. */
export const buildPastContact = (member: MemberSketch, contact: PastContactSketch): Communication => ({
  resourceType: "Communication",
  id: contact.id,
  meta: asOf(plusDays(contact.day, 1)),
  status: "completed",
  subject: refer(`Patient/${member.id}`),
  topic: { text: contact.title },
  medium: [concept("http://terminology.hl7.org/CodeSystem/v3-ParticipationMode", contact.medium)],
  sent: instant(contact.day, "18:20"),
  payload: [{ contentString: contact.detail }],
});

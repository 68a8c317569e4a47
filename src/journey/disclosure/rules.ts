import type { CallerKind, VerificationLevel } from "../contact/attributes.ts";
import { purposes } from "../contact/purposes.ts";
import type { Purpose } from "../contact/purposes.ts";
import { takesContacts } from "./decide-access.ts";
import type { Role } from "./decide-access.ts";
import type { Field } from "./fields.ts";

/** One line of the table: whoever fits it in every respect has these fields opened, as it says. */
export interface Rule {
  readonly id: string;
  /** Why, as a privacy officer reads it. */
  readonly words: string;
  readonly fields: readonly Field[];
  readonly roles: readonly Role[];
  /** Whom these facts may be spoken of to. A representative needs the member's grant besides. */
  readonly callers: readonly CallerKind[];
  readonly purposes: readonly Purpose[];
  readonly level: Exclude<VerificationLevel, "L0">;
  readonly as: "shown" | "shownWithNotice" | "masked";
  /** From which level on a masked value may be asked for in full. */
  readonly revealFrom?: Exclude<VerificationLevel, "L0">;
  /** Open before the contact is accepted. */
  readonly whileRinging?: true;
  /** Nobody breaks the glass for this: no emergency asks for it. */
  readonly inEmergency?: false;
}

const own = ["member"] as const;
const family = ["member", "guardian", "representative"] as const;
const anyPurpose = purposes;
const named = purposes.filter((purpose) => purpose !== "general");
const shown = { roles: takesContacts, level: "L1", as: "shown" } as const;

/**
 * The whole table of disclosure. Deny by default: what no rule opens is hidden. Minimum necessary, 45 CFR 164.502(b)
 * and 164.514(d): a rule names who at the plan needs which facts, for what, and whom they may be told.
 * `docs/disclosure-table.txt` is every cell of it, approved.
 */
export const rules: readonly Rule[] = [
  {
    id: "greet",
    words: "Whoever takes the contact greets by name and knows the plan, from the first ring.",
    fields: ["identity", "plan"],
    callers: [...family, "provider"],
    purposes: anyPurpose,
    whileRinging: true,
    ...shown,
  },
  {
    id: "check-who",
    words: "Birth date and member ID are for checking, so they are asked for one by one (45 CFR 164.514(h)).",
    fields: ["birthDate", "memberId"],
    callers: family,
    purposes: anyPurpose,
    ...shown,
    as: "masked",
    revealFrom: "L1",
  },
  {
    id: "serve-as-wished",
    words: "How somebody wants to be served is needed in every contact.",
    fields: ["preferences"],
    callers: family,
    purposes: anyPurpose,
    ...shown,
  },
  {
    id: "reach",
    words: "Enough of an address or a number to confirm it; all of it is what a one-time code is for.",
    fields: ["contactPoints"],
    callers: own,
    purposes: anyPurpose,
    ...shown,
    as: "masked",
    revealFrom: "L2",
  },
  {
    id: "go-on-from-before",
    words: "What was promised before, and who else may speak, whatever it is about this time.",
    fields: ["pastContacts", "relatives", "consents", "timeline"],
    callers: own,
    purposes: anyPurpose,
    ...shown,
  },
  {
    id: "who-treats",
    words: "Who treats the member is needed for whatever is to be arranged.",
    fields: ["careTeam"],
    callers: family,
    purposes: named,
    ...shown,
  },
  {
    id: "pay",
    words:
      "What payment is about (45 CFR 164.501): cost share, claims, authorizations, appeals; no diagnosis.",
    fields: ["benefits", "accumulators", "claims", "authorizations", "appeals"],
    callers: family,
    purposes: ["benefits", "claims", "authorization", "appeal"],
    ...shown,
  },
  {
    id: "pay-for-medicines",
    words: "What a fill costs and why one was refused.",
    fields: ["benefits", "accumulators", "claims", "authorizations"],
    callers: family,
    purposes: ["pharmacy"],
    ...shown,
  },
  {
    id: "remind",
    words:
      "Reminders of care, once a member has said what the contact is about (care coordination, 45 CFR 164.501).",
    fields: ["careGaps", "medications", "lakeFacts"],
    callers: own,
    purposes: named,
    ...shown,
  },
  {
    id: "talk-of-renewal",
    words:
      "Whether a member may leave, why, and what to say: for whoever may talk of the plan and its price with them (renewal of enrolment, 45 CFR 164.501, health care operations). Never a number, and told to nobody else.",
    fields: ["retention"],
    callers: own,
    purposes: ["account", "benefits", "claims"],
    ...shown,
    roles: ["agent", "lead"],
    inEmergency: false,
  },
  {
    id: "medicines",
    words: "What a question about medicines needs before a pharmacist takes over.",
    fields: ["medications", "allergies"],
    callers: ["member", "representative"],
    purposes: ["pharmacy"],
    ...shown,
    roles: ["agent", "lead"],
  },
  {
    id: "arrange-care",
    words: "Visits, rides and the plan of care, for whoever asks to have them arranged.",
    fields: ["appointments", "carePlan", "social", "benefits"],
    callers: ["member", "representative"],
    purposes: ["care"],
    ...shown,
  },
  {
    id: "nurse",
    words: "The nurse's own view: what treatment needs, and no bill.",
    fields: [
      "diagnoses",
      "medications",
      "allergies",
      "carePlan",
      "social",
      "appointments",
      "authorizations",
      "careGaps",
    ],
    callers: ["member", "representative"],
    purposes: ["clinical", "care", "pharmacy"],
    ...shown,
    roles: ["nurse"],
  },
  {
    id: "nurse-sensitive",
    words: "Sensitive records: a nurse, in a contact about health, with the member, after a one-time code.",
    fields: ["substanceUse", "behavioral", "reproductive", "hiv", "minorsServices"],
    callers: own,
    purposes: ["clinical"],
    roles: ["nurse"],
    level: "L2",
    as: "shownWithNotice",
  },
];

/** What each grant lets a representative hear; the table's rules must open it besides. */
export const grantedFields = {
  everything: null,
  benefits: ["benefits", "accumulators"],
  claims: ["claims"],
  authorizations: ["authorizations", "appeals"],
  medications: ["medications", "allergies"],
  appointments: ["appointments", "careTeam"],
  carePlan: ["carePlan", "careTeam", "social", "diagnoses"],
} as const;

/** Heard by every representative on file, whatever their scope: what greets, checks and serves. */
export const needsNoGrant: readonly Field[] = ["identity", "plan", "birthDate", "memberId", "preferences"];

import type { Hint } from "./decision.ts";

/**
 * The plan's care-management system: nurses and social workers who hold cases of members. Fulfilled by
 * `adapters/server/care-management` over FHIR; a fake lies beside it. It never throws for being away: every answer is
 * either what the system says or that it is down, within the milliseconds handed in.
 */
export interface CareManagement {
  /** What stands there for this member, and on this contact. */
  standing(contact: ContactForCare, budgetMs: number): Promise<CareReply>;
  /**
   * Shows the slate to whoever manages the member's care. The same offers shown again on a contact are the same slate,
   * whatever the decision. A view that comes later is told over `/contacts/<id>`; then ask what stands.
   */
  show(slate: SlateForCare, budgetMs: number): Promise<CareAnswer<{ readonly taskId: string }>>;
  /** Writes a referral, once for a contact and an offer however often it is sent. */
  refer(referral: Referral, budgetMs: number): Promise<CareAnswer<WrittenReferral>>;
  /** Writes down what an agent took up, or left, of what was suggested in a contact; once for a contact and an offer. */
  tell(told: ToldMember, budgetMs: number): Promise<CareAnswer<{ readonly toldId: string }>>;
  /** The member's referrals with what became of them, newest first. */
  outcomes(
    patientId: string,
    budgetMs: number,
  ): Promise<CareAnswer<{ readonly referrals: readonly ReferralOutcome[] }>>;
}

/** What the system tells of by itself: changes, by reference alone. */
export interface CareChanges {
  /**
   * The contacts whose slate lies with the system and whose member these resources (`Type/id`) are about. What we wrote
   * ourselves and nobody has touched is no news.
   */
  contactsAbout(
    references: readonly string[],
    budgetMs: number,
  ): Promise<CareAnswer<{ readonly contactIds: readonly string[] }>>;
}

export type CareAnswer<T> = ({ readonly kind: "answered" } & T) | CareDown;

export interface CareDown {
  readonly kind: "down";
  /** For the log: no answer in time, an answer that nobody can read, or a refusal. */
  readonly code: "care.unavailable" | "care.unreadable" | "care.refused";
}

export interface ContactForCare {
  readonly patientId: string;
  readonly contactId: string;
}

/** A slate as the system is shown it: ids and codes, no sentence and no fact. */
export interface SlateForCare extends ContactForCare {
  readonly decisionId: string;
  /** ISO 8601. */
  readonly decidedAt: string;
  /** In the order of the slate. */
  readonly actions: readonly SlateAction[];
}

/** A hint, as far as it has no words. */
type SlateAction = Pick<Hint, "rule" | "group" | "standing" | "about">;

/** Texts are a case manager's own sentences, for the agent to read. */
export type CareReply = CareAnswer<{
  readonly cases: readonly CaseOnFile[];
  readonly vetoes: readonly WordOnRule[];
  readonly urges: readonly WordOnRule[];
}>;

export interface CaseOnFile {
  readonly caseId: string;
  /** Null where the case is labelled as sensitive: it counts, and its words stay where they are. */
  readonly title: string | null;
  /** ISO day or instant; null where the system does not say. */
  readonly since: string | null;
  /** Who holds the case; null where the system does not say. */
  readonly manager: { readonly name: string; readonly role: string | null } | null;
  /** What the case takes care of, so that nobody else should. */
  readonly covers: { readonly groups: readonly string[]; readonly rules: readonly string[] };
}

/** A case manager's word on what one rule offers to one member: do not (a veto), or do first (an urge). */
export interface WordOnRule {
  readonly rule: string;
  /** Null where the record is labelled as sensitive: the word counts, its reason stays where it is. */
  readonly why: string | null;
  readonly by: string | null;
  /** ISO 8601; null: until it is withdrawn, or for this contact where it was said of this slate. */
  readonly until: string | null;
}

export interface Referral {
  readonly patientId: string;
  readonly contactId: string;
  /** The rule whose offer was accepted. */
  readonly rule: string;
  /** What the offer is about, as the hint says it. */
  readonly about: string;
  /** What is asked for, in a sentence for a case manager. */
  readonly request: string;
  /** Why, in a sentence. */
  readonly reason: string;
  readonly priority: "routine" | "urgent";
  /** The agent's username. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Where a referral stands. `unknown`: the system has a word for it that we do not know. */
export type ReferralStatus =
  | "sent"
  | "received"
  | "accepted"
  | "inProgress"
  | "onHold"
  | "refused"
  | "withdrawn"
  | "done"
  | "notDone"
  | "unknown";

export interface WrittenReferral {
  readonly taskId: string;
  readonly status: ReferralStatus;
}

export interface ReferralOutcome extends WrittenReferral {
  readonly contactId: string;
  readonly rule: string;
  readonly about: string;
  /** ISO 8601. */
  readonly sentAt: string;
  /** ISO 8601; null while it is open. */
  readonly closedAt: string | null;
  /** What came of it, in the case manager's words; null while there are none, or where they are labelled as sensitive. */
  readonly outcome: string | null;
  /** Who took it on; null while nobody has. */
  readonly by: string | null;
}

export interface ToldMember {
  readonly patientId: string;
  readonly contactId: string;
  readonly rule: string;
  readonly about: string;
  /** The agent's, not the member's: a suggestion that was left may never have been spoken of. */
  readonly answer: "accepted" | "declined";
  /** One sentence on it; null where the action says it all. */
  readonly words: string | null;
  /** The agent's username. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

const closedStatuses: ReadonlySet<ReferralStatus> = new Set(["refused", "withdrawn", "done", "notDone"]);

/** Nothing more will come of it. */
export const isClosed = (status: ReferralStatus): boolean => closedStatuses.has(status);

/** The one key of a slate: the same offers on the same contact. */
export const slateKey = ({ contactId, actions }: Pick<SlateForCare, "contactId" | "actions">): string =>
  [contactId, ...actions.map(({ rule, about }) => `${rule}.${inToken(about)}`)].join("~");

/** The one key of what was done in a contact about an offer: sent twice it is still one. Safe in a FHIR token. */
export const oncePerContact = ({ contactId, rule, about }: Pick<Referral, "contactId" | "rule" | "about">) =>
  `${contactId}.${rule}.${inToken(about)}`;

const inToken = (about: string): string => about.replace(/[^A-Za-z0-9./-]/g, "_");

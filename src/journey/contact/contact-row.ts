import type {
  CallerKind,
  Language,
  ReasonCode,
  VerificationLevel,
  VerificationMethod,
} from "./attributes.ts";
import type { DeskCheck } from "./desk-check.ts";
import type { FraudSignal } from "./fraud-signals.ts";
import type { Grant } from "./grants.ts";
import type { Purpose } from "./purposes.ts";

/** What the product itself remembers of a contact: who it is about, who holds it, and when things happened. */
export interface ContactRow {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly channel: "voice" | "chat" | null;
  readonly identity: ContactIdentity;
  /** The agent who may see it now, or null. */
  readonly holder: {
    readonly username: string;
    readonly phase: "offered" | "accepted" | "afterContactWork";
  } | null;
  readonly queueId: string | null;
  /** ISO 8601. */
  readonly initiatedAt: string | null;
  readonly queuedAt: string | null;
  readonly acceptedAt: string | null;
  readonly endedAt: string | null;
  /** Who accepted it last; stays when the lease is over, so that its wrap-up still has an author. */
  readonly acceptedBy?: string | null;
}

export interface ContactIdentity {
  /** FHIR Patient id of the member the contact is about; null for an unknown caller and for a provider. */
  readonly patientId: string | null;
  /** FHIR RelatedPerson id of a guardian or representative who calls for the member. */
  readonly relatedPersonId: string | null;
  /** FHIR Organization id of the practice that calls. */
  readonly providerId: string | null;
  readonly callerKind: CallerKind;
  readonly level: VerificationLevel;
  readonly method: VerificationMethod;
  /** ISO 8601; null at L0. */
  readonly verifiedAt: string | null;
  readonly expiresAt: string | null;
  readonly language: Language;
  readonly reasonCode: ReasonCode;
  /** What else an agent said the contact is about: each opens what it needs, and is audited. */
  readonly purposes: readonly Purpose[];
  /** What a representative may hear; empty for everybody else, and where the scope is not on record. */
  readonly grants: readonly Grant[];
  /** Asked for a person, or for what only a person may do. Who falls silent afterwards is still served. */
  readonly wantsPerson: boolean;
  readonly failedAttempts: number;
  readonly lockedOut: boolean;
  /** Ten digits; null where it was withheld, is not to be trusted, or there is none. */
  readonly callingNumber: string | null;
  /** With any of them the contact goes to the review queue. */
  readonly signals: readonly FraudSignal[];
  /** Null until an agent looks somebody up. */
  readonly deskCheck: DeskCheck | null;
}

/** The hand-over card: what the bot learned, in the member's own words. Never travels in contact attributes. */
export interface HandOverCard {
  readonly contactId: string;
  readonly summary: string;
  /** The sentence that began the matter, as the member said it, masked; empty before there is one. */
  readonly ownWords: string;
  /** What the member changed when the card was read to them, in their words, masked. It outweighs the summary. */
  readonly corrections: readonly { readonly at: string; readonly text: string }[];
  readonly turns: readonly { readonly at: string; readonly from: "member" | "bot"; readonly text: string }[];
  readonly learned: readonly { readonly label: string; readonly value: string }[];
  readonly warnings: readonly string[];
}

/** One change to a contact row as an event tells it. `at` orders events that arrive out of order. */
export type ContactChange =
  | {
      readonly kind: "initiated";
      readonly channel: "voice" | "chat";
      readonly initialContactId: string;
      readonly at: string;
    }
  | { readonly kind: "queued"; readonly queueId: string; readonly at: string }
  | { readonly kind: "offered"; readonly username: string; readonly at: string }
  | { readonly kind: "accepted"; readonly username: string; readonly at: string }
  | { readonly kind: "ended"; readonly at: string }
  /** Missed, rejected or cleared: the lease ends. */
  | { readonly kind: "released"; readonly username: string; readonly at: string };

/** The port to the records table. Fulfilled by `adapters/server/records`; a fake lies beside it. */
export interface ContactRows {
  read(contactId: string): Promise<ContactRow | null>;
  /** Merges over what is there; creates the row when missing. */
  saveIdentity(contactId: string, identity: Partial<ContactIdentity>): Promise<ContactIdentity>;
  /** Applies what an event tells, all at once; late and repeated changes change nothing. */
  apply(contactId: string, ...changes: readonly ContactChange[]): Promise<void>;
  readHandOver(contactId: string): Promise<HandOverCard | null>;
  /** Appends to the lists; replaces the summary and the member's own words when given. */
  addToHandOver(contactId: string, more: Partial<Omit<HandOverCard, "contactId">>): Promise<void>;
}

/** A card before anything was said. */
export const emptyCard = (contactId: string): HandOverCard => ({
  contactId,
  summary: "",
  ownWords: "",
  corrections: [],
  turns: [],
  learned: [],
  warnings: [],
});

/** An unknown caller, before anything is known. */
export const nobodyYet: ContactIdentity = {
  patientId: null,
  relatedPersonId: null,
  providerId: null,
  callerKind: "unknown",
  level: "L0",
  method: "none",
  verifiedAt: null,
  expiresAt: null,
  language: "en-US",
  reasonCode: "unknown",
  purposes: [],
  grants: [],
  wantsPerson: false,
  failedAttempts: 0,
  lockedOut: false,
  callingNumber: null,
  signals: [],
  deskCheck: null,
};

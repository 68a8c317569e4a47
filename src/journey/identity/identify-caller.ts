import type { Clock } from "../clock.ts";
import type { Language } from "../contact/attributes.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import type { ContactIdentity, ContactRows } from "../contact/contact-row.ts";
import type { CallerClaim } from "./caller-claim.ts";
import type { CallOrigin } from "./call-origin.ts";
import type { FhirReader } from "./fhir-reader.ts";
import { lookUpCaller } from "./look-up-caller.ts";
import type { LookedUp } from "./look-up-caller.ts";
import { unknownOrigin } from "./call-origin.ts";
import type { CodeMaker } from "./one-time-codes.ts";
import type { TryLedger } from "./try-ledger.ts";
import { lockedOut, verifiedFrom } from "./verification.ts";
import { countTry, readTries, watchedBy } from "./watch-tries.ts";
import type { Watch } from "./watch-tries.ts";

export interface IdentifyPorts {
  readonly reader: Pick<FhirReader, "search">;
  readonly rows: Pick<ContactRows, "read" | "saveIdentity" | "addToHandOver">;
  readonly tries: TryLedger;
  readonly maker: Pick<CodeMaker, "seal">;
  readonly clock: Clock;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Codes only: whatever leaves here may be read aloud or stored as a contact attribute. */
export interface Identification {
  readonly outcome: "identified" | "ambiguous" | "unknown" | "lockedOut";
  readonly attemptsLeft: number;
  readonly identity: ContactIdentity;
}

/** Wrong answers in one contact, of whatever kind of caller, before only a person can help. */
export const mostAttempts = 3;

/**
 * Every answer takes at least this long. Two rounds of searches and two writes stay well below it, so that the time
 * tells nobody whether a member ID, a relation or a tax number exists.
 */
export const leastMs = 500;

/** A contact that asks to be identified, and where it comes from, as far as that is known. */
export interface AskingContact {
  readonly contactId: string;
  readonly language: Language;
  readonly origin?: CallOrigin;
}

/**
 * Identifies a caller by what they claim and writes who it is on the contact's row, before anything else may happen
 * with the contact. The same work is done for every claim of a kind, and takes the same time. Whatever speaks for fraud
 * is written on the row too, and changes no word of the answer. Rejects when the store or the records table cannot answer.
 */
export async function identifyCaller(
  { reader, rows, tries, maker, clock, pause }: IdentifyPorts,
  { contactId, language, origin = unknownOrigin }: AskingContact,
  claim: CallerClaim,
): Promise<Identification> {
  const begun = clock.now();
  const watched = watchedBy(maker, claim, origin);
  const [found, row, watch] = await Promise.all([
    lookUpCaller(reader, claim, begun),
    rows.read(contactId),
    readTries(tries, watched, origin),
  ]);
  const before = row?.identity ?? nobodyYet;
  const decision = decide(before, claim.kind, watch.opensNobody ? { outcome: "unknown" } : found, begun);
  const [identity] = await Promise.all([
    rows.saveIdentity(contactId, {
      ...decision.change,
      ...noticed(before, origin, watch),
      language,
    }),
    rows.addToHandOver(contactId, decision.card),
    countTry(tries, watched, found.outcome === "unknown"),
  ]);
  await pause(Math.max(0, leastMs - (clock.now().getTime() - begun.getTime())));
  return { outcome: decision.outcome, attemptsLeft: mostAttempts - identity.failedAttempts, identity };
}

/** What is known of the call itself, and every sign of fraud so far. */
const noticed = (
  before: ContactIdentity,
  { number }: CallOrigin,
  { signals }: Watch,
): Pick<ContactIdentity, "callingNumber" | "signals"> => ({
  callingNumber: number ?? before.callingNumber,
  signals: [...new Set([...before.signals, ...signals])],
});

interface Decision {
  readonly outcome: Identification["outcome"];
  readonly change: Partial<ContactIdentity>;
  readonly card: Parameters<ContactRows["addToHandOver"]>[1];
}

/** Once locked out, even the right answer opens nothing in this contact. */
function decide(before: ContactIdentity, kind: CallerClaim["kind"], found: LookedUp, now: Date): Decision {
  if (before.lockedOut) return { outcome: "lockedOut", change: lockedOut, card: {} };
  switch (found.outcome) {
    case "identified":
      return {
        outcome: "identified",
        change: { ...found.caller, level: "L1", ...verifiedFrom(now) },
        card: { learned: [{ label: "Verified by", value: found.verifiedBy }] },
      };
    case "ambiguous":
      return {
        outcome: "ambiguous",
        change: { reasonCode: "notIdentified" },
        card: { warnings: [warnings[kind].ambiguous] },
      };
    case "unknown":
      return afterFailure(before.failedAttempts + 1, kind);
  }
}

function afterFailure(failedAttempts: number, kind: CallerClaim["kind"]): Decision {
  const warning = `${warnings[kind].unknown} (try ${failedAttempts} of ${mostAttempts})`;
  const card = { warnings: [warning] };
  return failedAttempts >= mostAttempts
    ? { outcome: "lockedOut", change: { ...lockedOut, failedAttempts }, card }
    : { outcome: "unknown", change: { failedAttempts }, card };
}

/** What an agent reads of a claim that failed: what was asked for, never which part of it was wrong. */
const warnings = {
  member: {
    unknown: "Member ID or birth date did not match",
    ambiguous: "Member ID and birth date fit more than one member: ask for the name",
  },
  guardian: {
    unknown: "Said to be a guardian: member ID, birth dates or guardianship did not match",
    ambiguous: "More than one guardianship fits: ask for both names",
  },
  representative: {
    unknown: "Said to be a representative: member ID, birth dates or authority did not match",
    ambiguous: "More than one authority fits: ask for both names",
  },
  provider: {
    unknown: "NPI or tax ID did not match",
    ambiguous: "NPI and tax ID fit more than one practice: ask for the name",
  },
} as const satisfies Record<CallerClaim["kind"], Record<"unknown" | "ambiguous", string>>;

import type { ContactRow } from "../contact/contact-row.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import type { BreakGlassLease } from "./break-glass.ts";
import type { User } from "./decide-access.ts";
import type { Question } from "./decide-disclosure.ts";

/**
 * What the rules of disclosure are asked behind broken glass: all of the one record that the role may ever see, for as
 * long as the lease lasts. What is sensitive stays closed: nobody is on the line, and nobody is verified.
 */
export const breakGlassQuestion = ({ patientId, until }: BreakGlassLease, { roles }: User): Question => ({
  patientId,
  providerId: null,
  callerKind: "member",
  level: "L0",
  method: "none",
  verifiedUntil: null,
  hasExpired: false,
  scope: "accepted",
  roles,
  purposes: ["general"],
  grants: [],
  breakGlassUntil: until,
});

/** The lease in a contact's place, for the page of facts: nobody is on the line, and nobody is verified. */
export const asContactRow = ({ leaseId, username, patientId }: BreakGlassLease): ContactRow => ({
  contactId: leaseId,
  initialContactId: leaseId,
  channel: null,
  identity: { ...nobodyYet, patientId },
  holder: { username, phase: "accepted" },
  queueId: null,
  initiatedAt: null,
  queuedAt: null,
  acceptedAt: null,
  endedAt: null,
});

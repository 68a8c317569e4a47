import type { AuditEvent, AuditEventEntity, Coding } from "fhir/r4";
import type { AuditLink } from "./audit-chain.ts";
import { lookPurposes } from "./audit-trail.ts";
import type { Reveal } from "./audit-trail.ts";

/** An entry as it lies in the chain: the reveal, under a name of its own. */
export interface AuditEntry extends Reveal {
  readonly entryId: string;
}

/** Where usernames, contacts and chain entries live as identifiers. */
const systems = {
  username: "https://careline.example/username",
  contact: "https://careline.example/contact-id",
  lease: "https://careline.example/break-glass-lease",
  entry: "https://careline.example/audit-entry",
  role: "https://careline.example/role",
  look: "https://careline.example/look",
} as const;

/** http://terminology.hl7.org/CodeSystem/audit-entity-type and .../object-role, both of R4. */
const entityTypes = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
const objectRoles = "http://terminology.hl7.org/CodeSystem/object-role";

/**
 * The FHIR AuditEvent of one entry of the chain. It bears the entry's name, place and hash, so that the store, which
 * lets nobody change an AuditEvent, is a second witness of the chain. R4: https://hl7.org/fhir/R4/auditevent.html
 */
export function toAuditEvent(entry: AuditEntry, link: Pick<AuditLink, "sequence" | "hash">): AuditEvent {
  return {
    resourceType: "AuditEvent",
    type: {
      system: "http://dicom.nema.org/resources/ontology/DCM",
      code: "110110",
      display: "Patient Record",
    },
    subtype: [
      { system: "http://hl7.org/fhir/restful-interaction", code: interactionOf(entry) },
      { system: systems.look, code: entry.what },
    ],
    action: "R",
    recorded: entry.at,
    // 0 success, 4 minor failure: http://hl7.org/fhir/audit-event-outcome
    outcome: entry.decision === "permitted" ? "0" : "4",
    purposeOfEvent: [{ coding: [purposeCoding(entry)] }],
    agent: [
      {
        role: entry.roles.map((code) => ({ coding: [{ system: systems.role, code }] })),
        who: { identifier: { system: systems.username, value: entry.username } },
        requestor: true,
      },
    ],
    source: { observer: { display: "Careline" } },
    entity: [...entitiesOf(entry), chainEntity(entry, link)],
  };
}

const interactionOf = ({ what }: Reveal): "read" | "search-type" =>
  what === "memberSearch" || what === "reviewQueue" ? "search-type" : "read";

const purposeCoding = ({ purpose }: Reveal): Coding => ({
  system: "http://terminology.hl7.org/CodeSystem/v3-ActReason",
  code: purpose,
  display: lookPurposes[purpose],
});

function entitiesOf(entry: AuditEntry): readonly AuditEventEntity[] {
  const { patientId, contactId, leaseId } = entry;
  const sections = (["shown", "masked", "withheld"] as const)
    .filter((kind) => entry[kind].length > 0)
    .map((kind) => ({ type: kind, valueString: entry[kind].join(" ") }));
  const patient: AuditEventEntity = {
    ...(patientId === null ? {} : { what: { reference: `Patient/${patientId}` } }),
    type: { system: entityTypes, code: "1", display: "Person" },
    role: { system: objectRoles, code: "1", display: "Patient" },
    ...(sections.length === 0 ? {} : { detail: sections }),
  };
  return [
    ...(patientId === null && sections.length === 0 ? [] : [patient]),
    ...(contactId === null ? [] : [jobEntity(systems.contact, contactId)]),
    ...(leaseId === undefined ? [] : [jobEntity(systems.lease, leaseId)]),
  ];
}

/** What it was looked at for: a contact, or a lease without one. */
const jobEntity = (system: string, value: string): AuditEventEntity => ({
  what: { identifier: { system, value } },
  type: { system: entityTypes, code: "4", display: "Other" },
  role: { system: objectRoles, code: "20", display: "Job" },
});

const chainEntity = (
  { entryId, username }: AuditEntry,
  { sequence, hash }: Pick<AuditLink, "sequence" | "hash">,
): AuditEventEntity => ({
  what: { identifier: { system: systems.entry, value: entryId } },
  type: { system: entityTypes, code: "2", display: "System Object" },
  role: { system: objectRoles, code: "13", display: "Security Resource" },
  detail: [
    { type: "chain", valueString: username },
    { type: "sequence", valueString: String(sequence) },
    { type: "hash", valueString: hash },
  ],
});

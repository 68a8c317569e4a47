import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Coverage, ExplanationOfBenefit, MedicationRequest, Patient } from "fhir/r4";
import { vi } from "vitest";

/** A member who is nobody else's namesake: wherever one of these words turns up, it came from this record. */
export const canary = {
  patientId: "c9f1a7d2",
  given: "Zephyrine",
  family: "Quillfeather",
  memberId: "903117745",
  birthDate: "1961-02-17",
  keyedBirthDate: "02171961",
  phone: "+19075550163",
  street: "77 Larkspur Hollow",
  claim: "CLM48151623",
  drug: "Vexamorine 12 mg",
} as const;

/** What an agent may type about them. */
export const typed = "The left knee of Zephyrine Quillfeather was operated on.";

/** Everything that gives the canary away, in all its spellings. */
export const secrets: readonly string[] = [
  canary.given,
  canary.family,
  canary.memberId,
  canary.birthDate,
  canary.keyedBirthDate,
  "02/17/1961",
  "19610217",
  canary.phone,
  "9075550163",
  "(907) 555-0163",
  canary.street,
  "Larkspur",
  canary.claim,
  canary.drug,
  "Vexamorine",
  "left knee",
];

const subject = { reference: `Patient/${canary.patientId}` };

const patient: Patient & { id: string } = {
  resourceType: "Patient",
  id: canary.patientId,
  active: true,
  identifier: [{ system: "https://careline.example/member-id", value: canary.memberId }],
  name: [{ given: [canary.given], family: canary.family }],
  birthDate: canary.birthDate,
  telecom: [{ system: "phone", value: canary.phone, use: "mobile" }],
  address: [{ line: [canary.street], city: "Testville", state: "AK", postalCode: "99501" }],
};

const coverage: Coverage & { id: string } = {
  resourceType: "Coverage",
  id: "c9f1a7d2-coverage",
  status: "active",
  beneficiary: subject,
  subscriberId: canary.memberId,
  payor: [{ display: "Careline Health Plan" }],
  period: { start: "2024-01-01" },
};

const explanation: ExplanationOfBenefit & { id: string } = {
  resourceType: "ExplanationOfBenefit",
  id: "c9f1a7d2-explanation",
  identifier: [{ value: canary.claim }],
  status: "active",
  type: { coding: [{ code: "professional" }] },
  use: "claim",
  patient: subject,
  created: "2026-10-22",
  insurer: { display: "Careline Health Plan" },
  provider: { display: "Testwell Orthopedics" },
  outcome: "complete",
  insurance: [{ focal: true, coverage: { reference: "Coverage/c9f1a7d2-coverage" } }],
  item: [{ sequence: 1, productOrService: { text: "MRI of the left knee" } }],
};

const prescription: MedicationRequest & { id: string } = {
  resourceType: "MedicationRequest",
  id: "c9f1a7d2-prescription",
  status: "active",
  intent: "order",
  subject,
  medicationCodeableConcept: { text: canary.drug },
};

export const canaryResources = [patient, coverage, explanation, prescription] as const;

/** Where nothing of the canary may be found, by the kind of place. */
export interface Written {
  readonly printed: string[];
  /** Request lines of every server in this process: method, path, query. */
  readonly requestLines: string[];
  readonly errorBodies: string[];
  readonly attributes: string[];
  readonly contactRecords: string[];
  readonly live: string[];
  readonly metrics: string[];
  readonly auditChain: string[];
}

export const nothingWritten = (): Written => ({
  printed: [],
  requestLines: [],
  errorBodies: [],
  attributes: [],
  contactRecords: [],
  live: [],
  metrics: [],
  auditChain: [],
});

/** Listens to what this process prints and to what is asked of its servers. Answers what ends it. */
export function listen({ printed, requestLines }: Written): () => void {
  const keep = (...words: unknown[]): boolean => {
    printed.push(words.map((word) => (word instanceof Error ? (word.stack ?? "") : String(word))).join(" "));
    return true;
  };
  const spies = [
    ...(["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(keep),
    ),
    ...[process.stdout, process.stderr].map((stream) => vi.spyOn(stream, "write").mockImplementation(keep)),
  ];
  const keepLine = (message: unknown): void => {
    const { method, url, headers } = (message as { request: IncomingMessage }).request;
    requestLines.push(decoded(`${method} ${url} ${headers.referer ?? ""}`));
  };
  subscribe("http.server.request.start", keepLine);
  return () => {
    for (const spy of spies) spy.mockRestore();
    unsubscribe("http.server.request.start", keepLine);
  };
}

function decoded(line: string): string {
  try {
    return decodeURIComponent(line.replaceAll("+", " "));
  } catch {
    return line;
  }
}

/** The written things that give the canary away, each with what does. */
export const leaksIn = (written: readonly string[]): readonly string[] =>
  written.flatMap((text) => {
    const secret = secrets.find((each) => text.toLowerCase().includes(each.toLowerCase()));
    return secret === undefined ? [] : [`${secret} in ${text.slice(0, 300)}`];
  });

/** How the FHIR store fails; `fine` is that it does not. */
export const failures = {
  fine: null,
  down: () => Promise.reject(new TypeError("fetch failed")),
  html: () => Promise.resolve(new Response(`<html>${typed}</html>`, { status: 200 })),
  broken: () => Promise.resolve(new Response(JSON.stringify({ issue: typed }), { status: 500 })),
  refusing: () => Promise.resolve(new Response(JSON.stringify({ issue: typed }), { status: 400 })),
  throttling: () => Promise.resolve(new Response(typed, { status: 429 })),
} as const satisfies Record<string, null | (() => Promise<Response>)>;
export type Failure = keyof typeof failures;

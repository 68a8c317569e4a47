import type { Source } from "../source.ts";

/** One file of the lake about one member, as it was read: a name, when it was written, and what it says. */
export interface LakeFile {
  /** e.g. `risk-score`; the adapter knows where it lies. */
  readonly name: LakeFileName;
  /** ISO 8601: when the file was written. */
  readonly writtenAt: string;
  /** Parsed JSON of whatever shape: others write these files. */
  readonly content: unknown;
}

export const lakeFileNames = ["risk-score", "outreach", "call-history"] as const;
export type LakeFileName = (typeof lakeFileNames)[number];

/** What came of asking the lake. `notReached`: it did not answer within its own time limit. */
export type LakeReading =
  | { readonly state: "reached"; readonly files: readonly LakeFile[] }
  | { readonly state: "notReached" };

/**
 * The plan's files beside FHIR: how likely care will be needed, whom outreach reached, calls of other systems. Read by
 * the opaque patient id and nothing else. Never throws, and answers within a time limit of its own: the page is worth
 * more than what only the lake knows. Fulfilled by `adapters/server/lake`; a fake lies beside it.
 */
export interface LakeFacts {
  read(patientId: string): Promise<LakeReading>;
}

export interface LakeFact {
  readonly kind: "riskScore" | "outreach" | "callHistory";
  readonly title: string;
  readonly detail: string;
  readonly source: Source;
}

/** What the lake's files say. `notReached`: it has not answered in time, and may yet. */
export interface LakeFactsOnFile {
  readonly state: "reached" | "notReached";
  readonly facts: readonly LakeFact[];
}

import type { Source } from "../source.ts";
import type { PremiumOnFile } from "./premium-on-file.ts";

/** One file of the lake about one member, as it was read: a name, when it was written, and what it says. */
export interface LakeFile {
  /** e.g. `risk-score`; the adapter knows where it lies. */
  readonly name: LakeFileName;
  /** ISO 8601: when the file was written. */
  readonly writtenAt: string;
  /** Parsed JSON of whatever shape: others write these files. */
  readonly content: unknown;
}

export const lakeFileNames = ["retention", "risk-score", "outreach", "call-history", "premium"] as const;
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
  readonly kind: "riskScore" | "outreach" | "callHistory" | "retention" | "premium";
  readonly title: string;
  readonly detail: string;
  readonly source: Source;
  /** Of a retention score what words are made of; never the probability. */
  readonly retention?: RetentionOnFile | undefined;
  /** How the member stands with their premium. */
  readonly premium?: PremiumOnFile | undefined;
}

/** Whether a member may leave, as the batch left it: a band, a segment, and why, in three languages. */
export interface RetentionOnFile {
  readonly band: "low" | "raised" | "high";
  /** A code of `retention/segments.ts`; null where no segment's rule holds. */
  readonly segment: string | null;
  readonly reasons: readonly { readonly en: string; readonly es: string; readonly zh: string }[];
  /** Figures that a sentence may hold, by the fact's name; null where not on record. */
  readonly figures: {
    readonly premiumChangeDollars: number | null;
    readonly monthsToRenewal: number | null;
    readonly tenureMonths: number | null;
  };
  /** The day of the plan's extract it was made from, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** What the lake's files say. `notReached`: it has not answered in time, and may yet. */
export interface LakeFactsOnFile {
  readonly state: "reached" | "notReached";
  readonly facts: readonly LakeFact[];
}

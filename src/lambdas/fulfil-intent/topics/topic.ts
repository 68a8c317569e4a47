import type { ReasonCode } from "#journey/contact/attributes.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";

/** What a topic needs: the member is identified by then. */
export interface TopicContext {
  readonly reader: FhirReader;
  readonly patientId: string;
  readonly now: Date;
  /** The one word that narrows it, e.g. a service; null when none was said. */
  readonly about: string | null;
}

/** The answer for the member, and what the agent will read about it. */
export interface TopicAnswer {
  readonly words: string;
  /** e.g. "Asked about the claim for the MRI on Oct 22". */
  readonly summary: string;
  readonly learned: readonly { readonly label: string; readonly value: string }[];
}

export interface Topic {
  readonly reasonCode: ReasonCode;
  /** The slot that narrows it. */
  readonly slot: string | null;
  readonly answer: (context: TopicContext) => Promise<TopicAnswer>;
}

/** Whole cents as they are read aloud. */
export const dollars = (cents: number): string =>
  (cents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });

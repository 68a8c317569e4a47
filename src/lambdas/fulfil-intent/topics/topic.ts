import type { Language, ReasonCode } from "#journey/contact/attributes.ts";
import type { Category } from "#journey/disclosure/categories.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";

/** What a topic needs: the member is identified by then. */
export interface TopicContext {
  readonly reader: FhirReader;
  readonly patientId: string;
  readonly now: Date;
  /** The one word that narrows it, e.g. a service, as the bot's files name it in English; null when none was said. */
  readonly about: string | null;
  /** The language that was named, as the bot's files name it in English. */
  readonly spoken: string | null;
  /** The member's own sentence, masked. */
  readonly said: string;
  readonly language: Language;
}

/** The answer for the member, in their language, and what the agent will read about it, in English. */
export interface TopicAnswer {
  readonly words: string;
  /** e.g. "Asked about the claim for the MRI on Oct 22". */
  readonly summary: string;
  readonly learned: readonly { readonly label: string; readonly value: string }[];
  /** `person`: only a person can do what was asked. */
  readonly next?: "person";
}

export interface Topic {
  readonly reasonCode: ReasonCode;
  /** The slot that narrows it. */
  readonly slot: string | null;
  /** What only a person may do, and only for whoever has shown a one-time code. */
  readonly wantsCode?: true;
  /** The kinds of facts about the member that an answer tells; nobody hears one who may not hear them all. */
  readonly tells: readonly Category[];
  readonly answer: (context: TopicContext) => Promise<TopicAnswer>;
}

import type { Clock } from "#journey/clock.ts";
import type { Language, ReasonCode } from "#journey/contact/attributes.ts";
import type { HandOverCard } from "#journey/contact/contact-row.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";

/** What a topic needs: the provider is verified by then. */
export interface ProviderContext {
  /** Finds nothing that carries a sensitive label. */
  readonly reader: FhirReader;
  /** FHIR Organization id of the practice that calls. */
  readonly providerId: string;
  /** The caller's words as they came; they may hold what is not kept. */
  readonly transcript: string;
  /** Interpreted values of the filled slots. */
  readonly slots: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly clock: Clock;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** What was said and learned so far in this contact. */
  readonly readCard: () => Promise<HandOverCard | null>;
}

/** The answer in the caller's language, and what the agent will read about it, in English. */
export interface ProviderAnswer {
  readonly words: string;
  /** Absent where the card's summary stays as it is. */
  readonly summary?: string;
  readonly learned: HandOverCard["learned"];
  /** Numbers of a list, as they were said, that are told when the caller says "next". */
  readonly more?: readonly string[];
  /** The slot that is asked for again. */
  readonly asks?: string;
  /** `person`: only a person can do what was asked. */
  readonly next?: "person";
}

export interface ProviderTopic {
  readonly reasonCode: ReasonCode;
  /** Null when something is missing that the bot asks for. */
  readonly answer: (context: ProviderContext) => Promise<ProviderAnswer | null>;
}

/** A topic that tells a list, a few at a time. */
export interface ListTopic extends ProviderTopic {
  readonly goOn: (context: ProviderContext, numbers: readonly string[]) => Promise<ProviderAnswer>;
}

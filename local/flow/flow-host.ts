import type { Clock } from "#journey/clock.ts";
import type { Analysis } from "../connect/analysis/said.ts";
import type { Channel, ContactDetails } from "../world.ts";
import type { CallerLine } from "./caller-line.ts";
import type { FlowDocument } from "./flow-document.ts";
import type { FlowInstance } from "./flow-instance.ts";

/** What a flow may read of its contact. */
export interface FlowContact {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly channel: Channel;
  readonly initiationMethod: string;
  readonly customerEndpoint: { readonly type: string; readonly address: string } | null;
  readonly systemEndpoint: { readonly type: string; readonly address: string } | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly languageCode: string | null;
  readonly targetQueueId: string | null;
  readonly details?: ContactDetails;
}

export interface Recording {
  readonly agent: boolean;
  readonly customer: boolean;
  /** While the flow itself talks with the caller. */
  readonly ivr: boolean;
}

/** One turn of a bot, as the flow needs it. */
export interface BotTurn {
  /** The last words of the bot, in order. */
  readonly messages: readonly string[];
  /** Is the conversation with the bot over? */
  readonly ended: boolean;
  readonly intentName: string;
  readonly intentConfidence: number | null;
  /** Interpreted values by slot; empty text where unfilled. */
  readonly slots: Readonly<Record<string, string>>;
  readonly sessionAttributes: Readonly<Record<string, string>>;
  readonly dialogState: string;
  /** What the bot waits for is secret: the line must not echo it. */
  readonly secret: boolean;
}

/** The bots of the instance. `aliasArn` is `arn:aws:lex:…:bot-alias/BOTID/ALIASID`. */
export interface Bots {
  /** Null when the bot has no such alias or no such language. `text` null: the person said nothing in time. */
  readonly say: (turn: {
    readonly aliasArn: string;
    /** BCP 47, as the contact has it. */
    readonly language: string;
    readonly sessionId: string;
    readonly text: string | null;
    readonly inputMode: "Text" | "Speech" | "DTMF";
    readonly sessionAttributes: Readonly<Record<string, string>>;
  }) => Promise<BotTurn | null>;
  /** Forgets a finished conversation. */
  readonly forget: (aliasArn: string, language: string, sessionId: string) => void;
}

/** Everything a running flow can do. What it does to the contact is synchronous; what it waits for is not. */
export interface FlowHost {
  readonly contact: () => FlowContact;
  readonly line: CallerLine;
  readonly clock: Clock;
  /** Resolves after so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Aborted when the flow has lost its contact: the caller is gone, or an agent took over from the queue flow. */
  readonly stopped: AbortSignal;
  /** Merges; an empty value removes the attribute. */
  readonly setAttributes: (attributes: Readonly<Record<string, string>>) => void;
  readonly setLanguage: (languageCode: string) => void;
  readonly setTargetQueue: (queueId: string) => void;
  readonly setRecording: (recording: Recording) => void;
  /** Null: the conversation is not analysed while it goes on. */
  readonly setAnalysis: (analysis: Analysis | null) => void;
  /** Null: the hook's flow no longer runs. */
  readonly setHook: (hook: string, flowId: string | null) => void;
  /** Merges. */
  readonly setDetails: (details: ContactDetails) => void;
  /** Sets attributes of the contact this one belongs to (a guide's caller); false when there is none. */
  readonly setRelatedAttributes: (attributes: Readonly<Record<string, string>>) => boolean;
  /** Puts the contact into its target queue. */
  readonly enqueue: (queueId: string) => "queued" | "atCapacity";
  /** Takes the contact out of the queue it waits in and puts it at the end of another; false when it waits in none. */
  readonly requeue: (queueId: string) => boolean;
  readonly disconnect: () => void;
  readonly queue: (queueId: string) => { readonly name: string; readonly arn: string } | null;
  /** Null: there are no such hours. Without an id the hours of the target queue count. */
  readonly isOpen: (hoursOfOperationId: string | null) => boolean | null;
  /** A flow by id or ARN. */
  readonly flow: (flowId: string) => FlowDocument | null;
  /** Calls a function by its ARN; rejects when it is unknown or fails. */
  readonly invokeLambda: (arn: string, event: unknown) => Promise<unknown>;
  readonly bots: Bots;
  readonly instance: FlowInstance;
}

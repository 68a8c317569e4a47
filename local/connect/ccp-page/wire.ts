/** What the panel and its server say to each other over `/ccp/stream`. Dates survive the way as dates. */

/** One tab's share of the agent: `owns` means this tab has the audio, the ring and the master topics. */
export type FromServer =
  | { readonly kind: "welcome"; readonly tabId: string; readonly region: string }
  | { readonly kind: "tabs"; readonly owns: boolean; readonly length: number }
  | { readonly kind: "agent"; readonly snapshot: AgentData; readonly configuration: object }
  /** An event for the page around the panel, as one tab said it to all. */
  | { readonly kind: "event"; readonly event: string; readonly data: unknown }
  | { readonly kind: "topic"; readonly topic: string; readonly content: string }
  | { readonly kind: "master"; readonly requestId: string | null; readonly data: object }
  | { readonly kind: "rtc"; readonly contactId: string; readonly message: unknown }
  | Whisper;

/** What a flow says to the agent alone, to the tab that has the audio; and that it is over, said or not. */
export type Whisper =
  | {
      readonly kind: "whisper";
      readonly whisperId: string;
      readonly text: string;
      readonly language: string;
    }
  | { readonly kind: "hush"; readonly whisperId: string };

export type FromPanel =
  | { readonly kind: "broadcast"; readonly event: string; readonly data: unknown }
  | {
      readonly kind: "master";
      readonly requestId: string;
      readonly become: boolean;
      readonly topic: string;
      readonly onlyIfSome: boolean;
    }
  | { readonly kind: "rtc"; readonly contactId: string; readonly message: unknown }
  /** Said to its end, or nobody here can say it. */
  | { readonly kind: "whispered"; readonly whisperId: string };

/** The part of Streams' agent snapshot that the panel itself reads; it passes the rest on untouched. */
export interface AgentData {
  readonly snapshotTimestamp: Date;
  readonly contacts: readonly {
    readonly contactId: string;
    readonly type: string;
    readonly state: { readonly type: string };
    readonly connections: readonly {
      readonly type: string;
      readonly mute: boolean | null;
      readonly state: { readonly type: string };
    }[];
  }[];
}

const isStampedDate = (value: unknown): value is { readonly $date: number } =>
  typeof value === "object" && value !== null && "$date" in value && typeof value.$date === "number";

/** JSON with dates marked: Streams calculates with them, and a string in their place breaks its timers. */
export function encode(message: object): string {
  return JSON.stringify(message, function mark(this: Record<string, unknown>, key: string, value: unknown) {
    const original = this[key];
    return original instanceof Date ? { $date: original.getTime() } : value;
  });
}

/** The reverse of `encode`. Throws on what is not JSON. */
export function decode(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => (isStampedDate(value) ? new Date(value.$date) : value));
}

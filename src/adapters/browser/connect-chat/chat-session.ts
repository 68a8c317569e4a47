import "#contract/no-eval.ts";
import * as z from "zod/mini";

/** What this adapter needs of a ChatJS session, agent's or customer's. Payloads are read, not trusted. */
export interface ChatSession {
  onMessage(handler: (event: { readonly data: unknown }) => void): void;
  onTyping(handler: (event: { readonly data: unknown }) => void): void;
  onConnectionEstablished(handler: () => void): void;
  onConnectionLost(handler: () => void): void;
  onConnectionBroken(handler: () => void): void;
  onEnded(handler: () => void): void;
  getTranscript(args: TranscriptArguments): Promise<{ readonly data: unknown }>;
  sendMessage(args: MessageArguments): Promise<{ readonly data: unknown }>;
  sendEvent(args: {
    readonly contentType: "application/vnd.amazonaws.connect.event.typing";
  }): Promise<unknown>;
}

export interface TranscriptArguments {
  readonly maxResults: number;
  readonly scanDirection: "BACKWARD";
  readonly sortOrder: "ASCENDING";
  readonly nextToken?: string;
}

export interface MessageArguments {
  readonly contentType: "text/plain";
  readonly message: string;
  /** ChatJS hands it on, though its types do not say so: the service takes the same token twice as one message. */
  readonly clientToken: string;
}

const Failure = z.object({ statusCode: z.optional(z.number()), _debug: z.optional(z.unknown()) });

/** The HTTP status inside what ChatJS rejects with, however deep; null when nothing was answered. */
export function statusOf(error: unknown): number | null {
  const parsed = Failure.safeParse(error);
  if (!parsed.success) return null;
  if (parsed.data.statusCode !== undefined) return parsed.data.statusCode;
  return parsed.data._debug === undefined ? null : statusOf(parsed.data._debug);
}

/** The chat is over, or was never ours: the service refuses the token. */
export const isRefused = (error: unknown): boolean => statusOf(error) === 403;

import * as z from "zod/mini";

const InboxMessage = z.object({
  id: z.string(),
  kind: z.enum(["text", "email"]),
  /** A number in E.164, or an address. */
  to: z.string(),
  from: z.string(),
  /** ISO 8601. */
  at: z.string(),
  /** Null for a text. */
  subject: z.nullable(z.string()),
  words: z.string(),
});
export type InboxMessage = z.infer<typeof InboxMessage>;

/** What the server says to the inbox page: at first everything there is, then each message as it comes. */
export const ToInbox = z.object({
  messages: z.array(InboxMessage),
  /** Number or address → who that is, as far as somebody is known by name. */
  names: z.record(z.string(), z.string()),
});
export type ToInbox = z.infer<typeof ToInbox>;

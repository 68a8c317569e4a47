import * as z from "zod";
import type { ChatOpening, ChatStart } from "#adapters/server/connect-api/start-chat.ts";
import { writtenLanguages } from "#journey/contact/attributes.ts";

/** What API Gateway (HTTP API, payload 2.0) hands over, as far as it matters here. */
export const StartChatEvent = z.object({
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});
export type StartChatEvent = z.infer<typeof StartChatEvent>;

export interface StartChatAnswer {
  readonly statusCode: 200 | 400 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const controlCharacters = /\p{Cc}/u;
const Opening = z.object({
  displayName: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .refine((name) => !controlCharacters.test(name)),
  language: z.enum(writtenLanguages),
});

/** Parses what the member's page sent, starts the chat, and answers its ids and token; 400 and 503 carry a stable code. */
export async function answerStartChat(
  event: unknown,
  start: (opening: ChatOpening) => Promise<ChatStart>,
): Promise<StartChatAnswer> {
  const opening = Opening.safeParse(readBody(event));
  if (!opening.success)
    return answer(400, { code: "badRequest", message: "displayName and language are needed" });
  const started = await start(opening.data);
  return started.ok
    ? answer(200, started.chat)
    : answer(503, { code: "unavailable", message: "Chats cannot be started at the moment" });
}

function readBody(event: unknown): unknown {
  const request = StartChatEvent.safeParse(event);
  if (!request.success) return null;
  const { body, isBase64Encoded } = request.data;
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body ?? "", "base64").toString() : (body ?? ""));
  } catch {
    return null;
  }
}

const answer = (statusCode: StartChatAnswer["statusCode"], body: object): StartChatAnswer => ({
  statusCode,
  // The token is nobody else's: no cache may keep it.
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify(body),
});

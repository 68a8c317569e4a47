import "#contract/no-eval.ts";
import * as z from "zod/mini";
import type { Turn } from "#journey/contact/conversation.ts";

const Item = z.object({
  Id: z.string(),
  AbsoluteTime: z.string(),
  Type: z.string(),
  ContentType: z.string(),
  Content: z.nullish(z.string()),
  ParticipantRole: z.nullish(z.string()),
  DisplayName: z.nullish(z.string()),
});
type Item = z.infer<typeof Item>;

const Page = z.object({ Transcript: z.array(z.unknown()), NextToken: z.nullish(z.string()) });

/** Connect's own names for who speaks as SYSTEM: a flow's prompts, and a Lex bot. */
const flowName = "SYSTEM_MESSAGE";
const botName = "Careline assistant";

const chatEnded = "application/vnd.amazonaws.connect.event.chat.ended";

const people: Readonly<Record<string, "member" | "agent">> = {
  CUSTOMER: "member",
  AGENT: "agent",
  SUPERVISOR: "agent",
};

const eventOf: Readonly<Record<string, "joined" | "left">> = {
  "application/vnd.amazonaws.connect.event.participant.joined": "joined",
  "application/vnd.amazonaws.connect.event.participant.left": "left",
};

/** Turns an item of the participant service into a turn; null for what is not shown (typing, receipts, foreign types). */
export function readItem(raw: unknown): Turn | null {
  const parsed = Item.safeParse(raw);
  if (!parsed.success) return null;
  const item = parsed.data;
  return item.Type === "MESSAGE" ? messageTurn(item) : eventTurn(item);
}

function messageTurn(item: Item): Turn | null {
  if (!item.Content || !item.ContentType.startsWith("text/")) return null;
  const spoken = { id: item.Id, at: item.AbsoluteTime, text: item.Content, delivery: "sent" } as const;
  const name = item.DisplayName ?? "";
  const person = people[item.ParticipantRole ?? ""];
  if (person) return { ...spoken, from: person, name };
  const isFlow = name === flowName || name === "";
  return { ...spoken, ...(isFlow ? { from: "system", name: "" } : { from: "bot", name: botName }) };
}

function eventTurn(item: Item): Turn | null {
  const event = eventOf[item.ContentType];
  const name = item.DisplayName;
  if (!event || !name || (event === "joined" && item.ParticipantRole === "CUSTOMER")) return null;
  return {
    id: item.Id,
    at: item.AbsoluteTime,
    from: "system",
    name,
    event,
    text: `${name} ${event}`,
    delivery: "sent",
  };
}

export interface ReadPage {
  /** Oldest first. */
  readonly turns: readonly Turn[];
  /** Of the page before; null on the oldest. */
  readonly nextToken: string | null;
  /** The chat's end is on this page. */
  readonly isEnded: boolean;
}

/** Reads a page of a transcript. Throws when it is none. */
export function readPage(raw: unknown): ReadPage {
  const { Transcript, NextToken } = Page.parse(raw);
  return {
    turns: Transcript.flatMap((item) => readItem(item) ?? []),
    nextToken: NextToken ?? null,
    isEnded: Transcript.some((item) => Item.safeParse(item).data?.ContentType === chatEnded),
  };
}

/** Who types, when an item says so. */
export function readTyping(raw: unknown): { readonly role: string; readonly name: string } | null {
  const parsed = Item.safeParse(raw);
  if (!parsed.success || !parsed.data.ContentType.endsWith(".event.typing")) return null;
  return { role: parsed.data.ParticipantRole ?? "", name: parsed.data.DisplayName ?? "" };
}

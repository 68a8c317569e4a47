import { MessageSquare, Phone } from "lucide-react";

/** What the channels are called, and how they are drawn. */
export const contactKind = {
  voice: { noun: "call", title: "Call", Icon: Phone },
  chat: { noun: "chat", title: "Chat", Icon: MessageSquare },
} as const;

import { Hono } from "hono";
import * as z from "zod";
import { flowId, instanceId } from "../../instance.ts";
import type { ParticipantService } from "../../participant/participant-service.ts";
import type { Contact, World } from "../../world.ts";
import { startContact } from "../start-contact.ts";

export interface StartChatContactOptions {
  readonly world: World;
  readonly participants: Pick<ParticipantService, "openChat">;
  /** A chat has begun: run its flow. */
  readonly onInbound: (contact: Contact, flowId: string) => void;
  /** The flows that may be started, by id; the member's inbound flow unless given. */
  readonly flowIds?: readonly string[];
}

const StartChatContact = z.object({
  InstanceId: z.string(),
  ContactFlowId: z.string(),
  ParticipantDetails: z.object({ DisplayName: z.string().min(1).max(256) }),
  Attributes: z.record(z.string().max(32_767), z.string().max(32_767)).nullish(),
  InitialMessage: z.object({ ContentType: z.string(), Content: z.string().min(1).max(1024) }).nullish(),
  ClientToken: z.string().max(500).nullish(),
});
type StartChatContact = z.infer<typeof StartChatContact>;

interface Started {
  readonly ContactId: string;
  readonly ParticipantId: string;
  readonly ParticipantToken: string;
}

/** StartChatContact: `PUT /contact/chat`. The same client token again answers the same chat. */
export function startChatContact(options: StartChatContactOptions): Hono {
  const { flowIds = [flowId("member-inbound")] } = options;
  const started = new Map<string, Started>();
  const app = new Hono();
  app.put("/contact/chat", async (c) => {
    const refuse = (code: string, message: string, status: 400 | 404) => {
      c.header("x-amzn-errortype", code);
      return c.json({ Message: message }, status);
    };
    const body = StartChatContact.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return refuse("InvalidRequestException", "The request is not well formed", 400);
    const { InstanceId, ContactFlowId, ClientToken } = body.data;
    if (InstanceId !== instanceId || !flowIds.includes(ContactFlowId))
      return refuse("ResourceNotFoundException", "No such instance or contact flow", 404);
    const before = ClientToken ? started.get(ClientToken) : undefined;
    const answer = before ?? start(options, body.data);
    if (ClientToken) remember(started, ClientToken, answer);
    return c.json(answer);
  });
  return app;
}

/** The SDK sends a token with every request, so old ones make room. */
const mostRemembered = 1_000;

function remember(started: Map<string, Started>, clientToken: string, answer: Started): void {
  started.set(clientToken, answer);
  const [oldest] = started.keys();
  if (started.size > mostRemembered && oldest !== undefined) started.delete(oldest);
}

function start(
  { world, participants, onInbound }: StartChatContactOptions,
  request: StartChatContact,
): Started {
  const contactId = world.ids.next();
  const displayName = request.ParticipantDetails.DisplayName;
  const chat = participants.openChat({
    contactId,
    displayName,
    initialMessage: request.InitialMessage?.Content ?? null,
  });
  const contact = startContact(world, {
    contactId,
    channel: "CHAT",
    initiationMethod: "API",
    line: chat.line,
    displayName,
    attributes: request.Attributes ?? {},
  });
  onInbound(contact, request.ContactFlowId);
  return {
    ContactId: contactId,
    ParticipantId: chat.participantId,
    ParticipantToken: chat.participantToken,
  };
}

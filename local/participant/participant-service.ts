import type { Hono } from "hono";
import type { AgentChat } from "../connect/agent-chat.ts";
import { endContact } from "../connect/end-contact.ts";
import type { CallerLine } from "../flow/caller-line.ts";
import type { SocketHandler } from "../serve.ts";
import type { Contact, World, WorldEvent } from "../world.ts";
import { agentIn, agentJoins } from "./agent-joins.ts";
import { chatLine } from "./chat-line.ts";
import { contentTypes } from "./chat-item.ts";
import type { ChatItem } from "./chat-item.ts";
import { createRoom, from, post } from "./chat-room.ts";
import { tell } from "../connect/tell.ts";
import type { ChatRoom, Participant } from "./chat-room.ts";
import { closeRoom } from "./close-room.ts";
import { participantRoutes } from "./routes.ts";
import type { Service } from "./service.ts";
import { chatSocket } from "./socket.ts";
import { createTokens } from "./tokens.ts";

export interface ParticipantServiceOptions {
  readonly world: World;
  /** Puts a frame into every open panel of an agent. */
  readonly toAgent: (username: string, topic: string, content: string) => void;
}

export interface NewChat {
  readonly contactId: string;
  readonly displayName: string;
  /** Kept in the transcript; a flow does not hear it. */
  readonly initialMessage?: string | null;
}

export interface OpenedChat {
  readonly participantId: string;
  readonly participantToken: string;
  /** For the flow that answers this chat. */
  readonly line: CallerLine;
}

export interface ParticipantService extends AgentChat {
  readonly app: Hono;
  readonly sockets: Readonly<Record<string, SocketHandler>>;
  /** Opens a chat for a contact that is about to start. */
  openChat(chat: NewChat): OpenedChat;
  /** Ends a chat from the system's side. */
  endChat(contactId: string): void;
}

/**
 * The participant service: what members and agents say to each other in chats. It follows the world: an agent who
 * accepts joins, a contact that ends closes its chat.
 */
export function createParticipantService({ world, toAgent }: ParticipantServiceOptions): ParticipantService {
  const tokens = createTokens(world.clock, world.ids);
  const posted = (room: ChatRoom, item: ChatItem): void => tellSaid(world, room, item);
  const service: Service = { world, toAgent, posted, tokens };
  const rooms = new Map<string, ChatRoom>();
  const agentTokens = new WeakMap<Participant, string>();
  world.listeners.add((event) => follow(service, rooms, event));

  const agentOf = (contactId: string, username: string) => {
    const room = rooms.get(contactId);
    const agent = world.agents.get(username);
    if (!room || !agent) throw new Error(`No chat ${contactId} for this agent`);
    return { room, participant: agentIn(service, room, agent) };
  };

  return {
    app: participantRoutes(service),
    sockets: { "/participant/socket": chatSocket(service) },
    openChat: (chat) => openChat(service, rooms, chat),
    endChat: (contactId) => {
      const contact = world.contacts.get(contactId);
      if (contact) endContact(world, contact, { by: "system" });
    },
    participantId: (contactId, username) => agentOf(contactId, username).participant.id,
    participantToken: (contactId, username) => {
      const bearer = agentOf(contactId, username);
      const known = agentTokens.get(bearer.participant);
      if (known) return known;
      const { token } = tokens.issue("participant", bearer);
      agentTokens.set(bearer.participant, token);
      return token;
    },
    connectionToken: (contactId, username) => tokens.issue("connection", agentOf(contactId, username)),
  };
}

/** A message is what an analysis looks at; who came, went or typed is not. */
function tellSaid(world: World, { contactId }: ChatRoom, item: ChatItem): void {
  const contact = world.contacts.get(contactId);
  const { Id, Type, Content, ContentType, AbsoluteTime, ParticipantId, ParticipantRole, DisplayName } = item;
  if (!contact || Type !== "MESSAGE" || !Content || !ParticipantId || !ParticipantRole) return;
  const message = {
    id: Id,
    participantId: ParticipantId,
    displayName: DisplayName ?? "",
    contentType: ContentType,
    at: AbsoluteTime,
  };
  tell(world, {
    kind: "said",
    contact,
    said: { by: ParticipantRole, message, words: Content, isWhole: true },
  });
}

function openChat(service: Service, rooms: Map<string, ChatRoom>, chat: NewChat): OpenedChat {
  const { world, tokens } = service;
  const room = createRoom(world, chat.contactId, chat.displayName);
  rooms.set(chat.contactId, room);
  if (chat.initialMessage)
    post(service, room, {
      Type: "MESSAGE",
      ContentType: contentTypes.plain,
      Content: chat.initialMessage,
      ...from(room.member),
    });
  return {
    participantId: room.member.id,
    participantToken: tokens.issue("participant", { room, participant: room.member }).token,
    line: chatLine(service, room, world.timers),
  };
}

function follow(service: Service, rooms: Map<string, ChatRoom>, event: WorldEvent): void {
  if (event.kind !== "contact") return;
  const room = rooms.get(event.contact.contactId);
  if (!room) return;
  if (event.type === "CONNECTED_TO_AGENT") letAgentIn(service, room, event.contact);
  if (event.type === "DISCONNECTED") closeRoom(service, room, leaverOf(room, event.contact));
  if (event.type === "COMPLETED") {
    rooms.delete(room.contactId);
    service.tokens.forget(room);
  }
}

function letAgentIn(service: Service, room: ChatRoom, { state }: Contact): void {
  const agent = state.type === "connected" ? service.world.agents.get(state.username) : undefined;
  if (agent) agentJoins(service, room, agent);
}

/** Whose leaving ended it; null when the flow or the system did. */
function leaverOf(room: ChatRoom, { disconnectReason, acceptedBy }: Contact): Participant | null {
  if (disconnectReason === "CUSTOMER_DISCONNECT") return room.member;
  if (disconnectReason === "AGENT_DISCONNECT") return room.agents.get(acceptedBy ?? "") ?? null;
  return null;
}

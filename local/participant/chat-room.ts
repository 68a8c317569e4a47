import type { World } from "../world.ts";
import type { ChatItem, ParticipantRole } from "./chat-item.ts";

export interface Participant {
  readonly id: string;
  readonly role: ParticipantRole;
  readonly displayName: string;
  /** Of an agent; null for everybody else. */
  readonly username: string | null;
  joined: boolean;
}

/** One chat: who takes part, and everything said in order. Typing is passed on, never kept. */
export interface ChatRoom {
  readonly contactId: string;
  readonly initialContactId: string;
  readonly member: Participant;
  readonly system: Participant;
  readonly bot: Participant;
  /** By username. */
  readonly agents: Map<string, Participant>;
  readonly items: ChatItem[];
  /** What was answered to a participant's client token, so that the same message sent again is the same message. */
  readonly answered: Map<string, Sent>;
  /** The member's open sockets that have subscribed. */
  readonly sockets: Set<(item: ChatItem) => void>;
  /** The flow listens to what the member says, and to the end. */
  readonly listeners: Set<(event: RoomEvent) => void>;
  ended: boolean;
}

export type RoomEvent = { readonly kind: "said"; readonly text: string } | { readonly kind: "ended" };

export interface Sent {
  readonly Id: string;
  readonly AbsoluteTime: string;
}

export type ItemBody = Omit<ChatItem, "Id" | "AbsoluteTime" | "ContactId" | "InitialContactId">;

/** What a room needs of the world around it. */
export interface Around {
  readonly world: Pick<World, "clock" | "ids">;
  /** Puts a frame into every open panel of an agent. */
  readonly toAgent: (username: string, topic: string, content: string) => void;
  /** Told of everything that is said and kept. */
  readonly posted: (room: ChatRoom, item: ChatItem) => void;
}

export function createRoom(world: Pick<World, "ids">, contactId: string, displayName: string): ChatRoom {
  const participant = (role: ParticipantRole, name: string): Participant => ({
    id: world.ids.next(),
    role,
    displayName: name,
    username: null,
    joined: false,
  });
  return {
    contactId,
    initialContactId: contactId,
    member: participant("CUSTOMER", displayName),
    system: participant("SYSTEM", "SYSTEM_MESSAGE"),
    bot: participant("SYSTEM", "BOT"),
    agents: new Map(),
    items: [],
    answered: new Map(),
    sockets: new Set(),
    listeners: new Set(),
    ended: false,
  };
}

/** Who says it, for an item. */
export const from = ({ id, role, displayName }: Participant) => ({
  ParticipantId: id,
  ParticipantRole: role,
  DisplayName: displayName,
});

const makeItem = ({ world }: Around, room: ChatRoom, body: ItemBody): ChatItem => ({
  Id: world.ids.next(),
  AbsoluteTime: world.clock.now().toISOString(),
  ContactId: room.contactId,
  InitialContactId: room.initialContactId,
  ...body,
});

/** Says something to everybody and keeps it. */
export function post(around: Around, room: ChatRoom, body: ItemBody): ChatItem {
  const item = makeItem(around, room, body);
  room.items.push(item);
  deliver(around, room, item, null);
  around.posted(room, item);
  return item;
}

/** Passes something on without keeping it; `except` does not get it (nobody is told that they type themselves). */
export function pass(around: Around, room: ChatRoom, body: ItemBody, except: Participant | null): ChatItem {
  const item = makeItem(around, room, body);
  deliver(around, room, item, except);
  return item;
}

function deliver({ toAgent }: Around, room: ChatRoom, item: ChatItem, except: Participant | null): void {
  if (room.member !== except) for (const send of room.sockets) send(item);
  for (const agent of room.agents.values())
    if (agent !== except && agent.joined && agent.username)
      toAgent(agent.username, "aws/chat", JSON.stringify(item));
}

/** Tells the flow what it listens for. */
export function tellFlow(room: ChatRoom, event: RoomEvent): void {
  for (const listener of room.listeners) listener(event);
}

import { browserClock } from "../browser-clock.ts";
import { browserIds } from "../browser-ids.ts";
import type { ChatService, ParticipantAccess } from "./chatjs.ts";
import { openConversation } from "./open-conversation.ts";
import type { OpenConversation } from "./open-conversation.ts";

export interface MemberChatOptions extends ChatService {
  readonly access: ParticipantAccess;
  /** What the member is called in the chat. */
  readonly name: string;
}

export interface MemberChat extends OpenConversation {
  /** Leave for good: the chat is over for everybody. */
  readonly end: () => Promise<void>;
}

/** A member's chat. ChatJS is loaded here and not before. */
export function openMemberChat({ access, name, region, endpoint }: MemberChatOptions): MemberChat {
  let leave: () => Promise<unknown> = () => Promise.resolve();
  const conversation = openConversation({
    me: "member",
    name,
    clock: browserClock,
    ids: browserIds,
    open: async () => {
      const { configureChat, connectMember } = await import("./chatjs.ts");
      configureChat({ region, endpoint });
      const session = await connectMember(access, region);
      leave = () => session.disconnectParticipant();
      return session;
    },
  });
  return Object.assign(conversation, {
    end: async () => {
      await leave();
    },
  });
}

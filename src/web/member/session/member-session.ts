import { openMemberChat } from "#adapters/browser/connect-chat/open-member-chat.ts";
import type { MemberChat } from "#adapters/browser/connect-chat/open-member-chat.ts";
import type { Outputs } from "#contract/outputs.ts";
import type { WrittenLanguage } from "#journey/contact/attributes.ts";
import type { Conversation } from "#journey/contact/conversation.ts";
import { forgetChat, keepChat, readKeptChat } from "./kept-chat.ts";
import type { KeptChat } from "./kept-chat.ts";
import { requestChat } from "./request-chat.ts";

/** Where the member stands with us. */
export type MemberSession =
  | { readonly phase: "idle"; readonly fault: "unavailable" | "unreachable" | null }
  | { readonly phase: "starting" }
  | { readonly phase: "chatting"; readonly conversation: Conversation };

export interface MemberSessionStore {
  readonly getSnapshot: () => MemberSession;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly begin: (displayName: string, language: WrittenLanguage) => void;
  /** Ends the chat for everybody; what was said stays on the page. */
  readonly end: () => void;
  /** Puts an ended chat away. */
  readonly leave: () => void;
}

/** The member's one chat: begun here, or taken up again after a reload. */
export function createMemberSession(
  loadOutputs: () => Promise<Outputs>,
  storage: Storage,
): MemberSessionStore {
  const listeners = new Set<() => void>();
  let chat: MemberChat | null = null;
  let session: MemberSession = { phase: "idle", fault: null };

  const show = (next: MemberSession): void => {
    session = next;
    for (const listener of listeners) listener();
  };
  const follow = (opened: MemberChat): void => {
    chat = opened;
    const look = (): void => {
      const conversation = opened.getSnapshot();
      if (conversation.status === "ended") forgetChat(storage);
      show({ phase: "chatting", conversation });
    };
    opened.subscribe(look);
    look();
  };
  const open = async (access: KeptChat, name: string): Promise<void> => {
    const { connect, participant } = (await loadOutputs()).custom;
    follow(openMemberChat({ access, name, region: connect.region, endpoint: participant?.endpoint ?? null }));
  };
  const unreachable = (): void => show({ phase: "idle", fault: "unreachable" });

  const begin = async (displayName: string, language: WrittenLanguage): Promise<void> => {
    show({ phase: "starting" });
    const { startChat } = (await loadOutputs()).custom;
    const requested = await requestChat(startChat.url, { displayName, language });
    if (!requested.ok) return show({ phase: "idle", fault: requested.code });
    keepChat(storage, requested.chat);
    await open(requested.chat, displayName);
  };

  const kept = readKeptChat(storage);
  if (kept) {
    session = { phase: "starting" };
    open(kept, "").catch(unreachable);
  }

  return {
    getSnapshot: () => session,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    begin: (displayName, language) => void begin(displayName, language).catch(unreachable),
    // When it cannot be ended now, it stays open on the page and can be ended again.
    end: () => void chat?.end().catch(() => {}),
    leave: () => {
      chat?.dispose();
      chat = null;
      forgetChat(storage);
      show({ phase: "idle", fault: null });
    },
  };
}

import type { QueryClient } from "@tanstack/react-query";
import { channels } from "#contract/live.ts";
import type { ContactControlStore, DeskContact } from "#journey/agent-action/contact-control.ts";
import { announce } from "#web/kit/notices.ts";
import type { Session } from "#web/session/session.ts";
import type { RingNotices } from "./contacts/ring-notices.ts";
import { contactKind } from "./contacts/contact-kind.ts";
import type { Drafts } from "./conversation/drafts.ts";
import { useDirectory } from "./directory/use-directory.ts";
import { followContacts } from "./follow-contacts.ts";
import { askAgain } from "./ask-again.ts";
import { pause } from "./ask-until-known.ts";
import { marks } from "./marks.ts";
import { markOnce } from "./painted.ts";
import { paintable } from "./profile/late-sections.ts";
import { handOverQuery, profileQuery, slateQuery, summaryQuery } from "./queries.ts";
import type { Boards } from "./provider/boards.ts";
import type { WhoSpeaks } from "./who-speaks.ts";
import { untilOpen } from "./until-open.ts";

export interface ScreenPopNeeds {
  readonly control: ContactControlStore;
  readonly session: Pick<Session, "backend" | "live" | "openChat" | "closeChat">;
  readonly queries: QueryClient;
  readonly drafts: Drafts;
  readonly boards: Boards;
  readonly ring: RingNotices;
  readonly whoSpeaks: WhoSpeaks;
}

/**
 * Has everything on its way before a component asks for it: the profile from the first ring, the rest from the
 * moment the contact is taken. Forgets all of it when the contact is gone. Returns what stops it.
 */
export function startScreenPop(needs: ScreenPopNeeds): () => void {
  const { control, session, queries, drafts, boards, ring, whoSpeaks } = needs;
  const hearing = new Map<string, () => void>();
  const stop = followContacts(control, {
    appeared: (contact) => {
      markOnce(marks.connecting(contact.contactId));
      void queries.prefetchQuery(profileQuery(session.backend, contact.contactId));
      void paintKept(contact.contactId, needs);
      if (contact.phase === "offered") callOut(contact, ring);
    },
    taken: (contact) => {
      ring.close(contact.contactId);
      const { contactId } = contact;
      const fetchAgain = (part: readonly string[]) => void askAgain(queries, ["contact", contactId, ...part]);
      const deafen = session.live.subscribe(
        channels.contact(contactId),
        ({ kind }) => {
          if (kind === "speaking") return whoSpeaks.speaks(contactId);
          if (kind === "turns") {
            whoSpeaks.finished(contactId);
            fetchAgain(["hints"]);
          }
          return fetchAgain([kind]);
        },
        (isAgain) => {
          for (const part of isAgain ? [[]] : saidMeanwhile) fetchAgain(part);
        },
      );
      hearing.set(contactId, deafen);
      take(contact, needs, () => hearing.has(contactId));
    },
    gone: (contactId) => {
      ring.close(contactId);
      hearing.get(contactId)?.();
      hearing.delete(contactId);
      whoSpeaks.finished(contactId);
      session.closeChat(contactId);
      drafts.close(contactId);
      boards.close(contactId);
      useDirectory.getState().forget(contactId);
      queries.removeQueries({ queryKey: ["contact", contactId] });
    },
  });
  return () => {
    stop();
    for (const deafen of hearing.values()) deafen();
    hearing.clear();
  };
}

/** Who has waited speaks at once: what was said before the line for news was open was told to nobody. */
const saidMeanwhile = [["turns"], ["hints"]] as const;

/** `isHere` says whether the contact is still there. */
function take(contact: DeskContact, needs: ScreenPopNeeds, isHere: () => boolean): void {
  const { session, drafts } = needs;
  const { contactId, channel } = contact;
  void openUp(contactId, needs, isHere);
  void paintKept(contactId, needs);
  drafts.of(contactId, "note");
  if (channel !== "chat") return;
  drafts.of(contactId, "reply");
  session.openChat(contactId);
}

/** Paints the page as it was kept, for as long as the store has not answered. */
async function paintKept(contactId: string, { session, queries }: ScreenPopNeeds): Promise<void> {
  // Without one there is nothing to paint early, and nothing else is lost.
  const kept = await queries.fetchQuery(summaryQuery(session.backend, contactId)).catch(() => null);
  const { queryKey } = profileQuery(session.backend, contactId);
  const page = kept && paintable(kept, queries.getQueryData(queryKey));
  if (page) queries.setQueryData(queryKey, page);
}

/** While it rang the profile was name and plan only; accepting opens the rest, and what hangs on it. */
async function openUp(contactId: string, needs: ScreenPopNeeds, isHere: () => boolean): Promise<void> {
  const { session, queries } = needs;
  const profile = { ...profileQuery(session.backend, contactId), staleTime: 0 };
  const isOpen = await untilOpen({ read: () => queries.fetchQuery(profile), isHere, pause });
  if (!isOpen) return;
  void queries.prefetchQuery(handOverQuery(session.backend, contactId));
  void queries.prefetchQuery(slateQuery(session.backend, contactId));
}

function callOut(contact: DeskContact, ring: RingNotices): void {
  const words = `Incoming ${contactKind[contact.channel].noun}, ${contact.queueName}`;
  announce(words, "assertive");
  ring.show(contact.contactId, words);
}

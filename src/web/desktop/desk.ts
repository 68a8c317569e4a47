import { createContext, use } from "react";
import type { QueryClient } from "@tanstack/react-query";
import type { ContactControlStore } from "#journey/agent-action/contact-control.ts";
import type { Session } from "#web/session/session.ts";
import { createRingNotices } from "./contacts/ring-notices.ts";
import type { RingNotices } from "./contacts/ring-notices.ts";
import { createDrafts } from "./conversation/drafts.ts";
import type { Drafts } from "./conversation/drafts.ts";
import { createBoards } from "./provider/boards.ts";
import type { Boards } from "./provider/boards.ts";
import { slateQuery } from "./queries.ts";
import { startScreenPop } from "./screen-pop.ts";
import { createWhoSpeaks } from "./who-speaks.ts";
import type { WhoSpeaks } from "./who-speaks.ts";

/** What the agent's page works with, for as long as the agent is signed in. */
export interface Desk {
  readonly session: Session;
  readonly control: ContactControlStore;
  readonly queries: QueryClient;
  readonly drafts: Drafts;
  readonly boards: Boards;
  readonly ring: RingNotices;
  readonly whoSpeaks: WhoSpeaks;
  /** Begins to follow contacts; returns what stops it. */
  readonly start: () => () => void;
}

export function createDesk(session: Session, queries: QueryClient): Desk {
  const control = session.openControl();
  const ring = createRingNotices();
  const drafts = createDrafts(session.backend, after);
  const whoSpeaks = createWhoSpeaks(after);
  const boards = createBoards(session.backend, (contactId, digits) => {
    void keepLookedUp({ session, queries, drafts }, contactId, digits);
  });
  const start = () => startScreenPop({ control, session, queries, drafts, boards, ring, whoSpeaks });
  return { session, control, queries, drafts, boards, ring, whoSpeaks, start };
}

/** What stands on a board is what hints to a practice rest on: it is kept, and then they are asked for again. */
async function keepLookedUp(
  { session, queries, drafts }: Pick<Desk, "session" | "queries" | "drafts">,
  contactId: string,
  digits: readonly string[],
): Promise<void> {
  const keeper = drafts.of(contactId, "lookedUp");
  keeper.change(digits.join(", "));
  await keeper.flush();
  await queries.invalidateQueries({ queryKey: slateQuery(session.backend, contactId).queryKey });
}

function after(milliseconds: number, then: () => void): () => void {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk of this page. Throws outside of one: that is a fault of ours, not a state. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("desk.missing");
  return desk;
}

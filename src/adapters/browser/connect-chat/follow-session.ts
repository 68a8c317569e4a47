import { isRefused } from "./chat-session.ts";
import type { ChatSession } from "./chat-session.ts";
import type { ChatEvent } from "./conversation-events.ts";
import { readItem, readPage, readTyping } from "./read-item.ts";
import type { ReadPage } from "./read-item.ts";

export interface Follower {
  readonly me: "member" | "agent";
  /** False once the session was replaced or the conversation put away: its late events are not ours. */
  readonly isCurrent: () => boolean;
  readonly happened: (event: ChatEvent) => void;
  /** The session will not come back by itself. */
  readonly broke: () => void;
}

const roleOf = { member: "CUSTOMER", agent: "AGENT" } as const;
/** What is said between reading the transcript and the socket's subscription is caught by reading once more. */
const readAgainAfterMs = 1_000;
/** ChatJS pages hold a hundred; a longer chat than this has its oldest turns left out. */
const mostPages = 50;

/** Turns a session's life into events, and reads the whole transcript at the start and whenever the line is back. */
export async function followSession(session: ChatSession, follower: Follower): Promise<void> {
  const { me, isCurrent, happened, broke } = follower;
  const ifCurrent =
    <Arguments extends readonly unknown[]>(act: (...given: Arguments) => void) =>
    (...given: Arguments): void => {
      if (isCurrent()) act(...given);
    };
  session.onMessage(
    ifCurrent(({ data }) => {
      const turn = readItem(data);
      if (turn) happened({ kind: "heard", turns: [turn] });
    }),
  );
  session.onTyping(
    ifCurrent(({ data }) => {
      const typing = readTyping(data);
      if (typing && typing.role !== roleOf[me]) happened({ kind: "typing", name: typing.name });
    }),
  );
  session.onConnectionLost(ifCurrent(() => happened({ kind: "lost" })));
  session.onConnectionBroken(ifCurrent(broke));
  session.onEnded(ifCurrent(() => happened({ kind: "ended" })));
  session.onConnectionEstablished(ifCurrent(() => void catchUp(session, follower)));
  const { turns, isEnded } = await readTranscript(session);
  happened({ kind: "heard", turns });
  happened({ kind: isEnded ? "ended" : "opened" });
  setTimeout(() => void catchUp(session, follower), readAgainAfterMs);
}

/** Reads everything again and declares the line live. What cannot be read now is read at the next chance. */
async function catchUp(session: ChatSession, { isCurrent, happened }: Follower): Promise<void> {
  try {
    const { turns, isEnded } = await readTranscript(session);
    if (!isCurrent()) return;
    happened({ kind: "heard", turns });
    happened({ kind: isEnded ? "ended" : "regained" });
  } catch (error) {
    if (isCurrent() && isRefused(error)) happened({ kind: "ended" });
  }
}

/** The whole transcript, oldest first. Rejects when a page cannot be read. */
async function readTranscript(session: ChatSession): Promise<Pick<ReadPage, "turns" | "isEnded">> {
  const pages: ReadPage[] = [];
  let nextToken: string | null = null;
  do {
    const { data }: { readonly data: unknown } = await session.getTranscript({
      maxResults: 100,
      scanDirection: "BACKWARD",
      sortOrder: "ASCENDING",
      ...(nextToken === null ? {} : { nextToken }),
    });
    const page = readPage(data);
    pages.unshift(page);
    ({ nextToken } = page);
  } while (nextToken !== null && pages.length < mostPages);
  return { turns: pages.flatMap(({ turns }) => turns), isEnded: pages.some((page) => page.isEnded) };
}

import type { FromServer } from "./ccp-page/wire.ts";

/**
 * The open panels of each agent. Real panels of one browser share a worker; these share the server: what one tab says
 * all hear, the oldest tab has the audio and the master topics, and when it goes the next takes over.
 */
export interface Tabs {
  open(username: string, tabId: string, send: (message: FromServer) => void): void;
  close(username: string, tabId: string): void;
  toAll(username: string, message: FromServer): void;
  /** To the tab that has the audio; false where no tab is open. */
  toOwner(username: string, message: FromServer): boolean;
  owns(username: string, tabId: string): boolean;
  /** Streams' master question for a topic: who is it, and may I? */
  askMaster(username: string, tabId: string, question: MasterQuestion): void;
}

interface MasterQuestion {
  readonly requestId: string;
  readonly topic: string;
  /** Take it from whoever has it. */
  readonly become: boolean;
  /** Do not become master of a topic nobody has. */
  readonly onlyIfSome: boolean;
}

interface Tab {
  readonly tabId: string;
  readonly send: (message: FromServer) => void;
}

interface Desk {
  /** Oldest first. */
  readonly tabs: Tab[];
  readonly masters: Map<string, string>;
}

export function createTabs(): Tabs {
  const desks = new Map<string, Desk>();
  const deskOf = (username: string): Desk => {
    const known = desks.get(username);
    if (known) return known;
    const desk: Desk = { tabs: [], masters: new Map() };
    desks.set(username, desk);
    return desk;
  };
  return {
    open: (username, tabId, send) => {
      const desk = deskOf(username);
      desk.tabs.push({ tabId, send });
      tellTabs(desk);
    },
    close: (username, tabId) => {
      const desk = deskOf(username);
      const index = desk.tabs.findIndex((tab) => tab.tabId === tabId);
      if (index < 0) return;
      desk.tabs.splice(index, 1);
      handOver(desk, tabId);
      tellTabs(desk);
      if (desk.tabs.length === 0) desks.delete(username);
    },
    toAll: (username, message) => say(desks.get(username), message),
    toOwner: (username, message) => {
      const owner = desks.get(username)?.tabs[0];
      owner?.send(message);
      return owner !== undefined;
    },
    owns: (username, tabId) => desks.get(username)?.tabs[0]?.tabId === tabId,
    askMaster: (username, tabId, question) => answerMaster(deskOf(username), tabId, question),
  };
}

function say(desk: Desk | undefined, message: FromServer): void {
  for (const tab of desk?.tabs ?? []) tab.send(message);
}

/** Tells each tab how many there are and whether it is the one with the audio. */
function tellTabs({ tabs }: Desk): void {
  for (const [index, tab] of tabs.entries())
    tab.send({ kind: "tabs", owns: index === 0, length: tabs.length });
}

function handOver(desk: Desk, from: string): void {
  const heir = desk.tabs[0];
  for (const [topic, holder] of desk.masters) {
    if (holder !== from) continue;
    desk.masters.delete(topic);
    if (!heir) continue;
    desk.masters.set(topic, heir.tabId);
    say(desk, { kind: "master", requestId: null, data: { masterId: heir.tabId, takeOver: true, topic } });
  }
}

/** The same answers as Streams' own worker gives (`handleMasterRequest` in its bundle). */
function answerMaster(
  desk: Desk,
  tabId: string,
  { requestId, topic, become, onlyIfSome }: MasterQuestion,
): void {
  const tab = desk.tabs.find((each) => each.tabId === tabId);
  const before = desk.masters.get(topic);
  if (become) {
    const takeOver = before !== undefined && before !== tabId;
    desk.masters.set(topic, tabId);
    const data = { masterId: tabId, takeOver, topic };
    if (takeOver) say(desk, { kind: "master", requestId: null, data });
    tab?.send({ kind: "master", requestId, data });
    return;
  }
  if (before === undefined && !onlyIfSome) desk.masters.set(topic, tabId);
  const masterId = desk.masters.get(topic) ?? null;
  tab?.send({ kind: "master", requestId, data: { masterId, isMaster: masterId === tabId, topic } });
}

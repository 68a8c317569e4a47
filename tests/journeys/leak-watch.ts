import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Page, WebSocket } from "playwright-core";
import { vi } from "vitest";
import type { Careline } from "#local/careline.ts";
import { namedMembers } from "#local/seed/named-members.ts";

/** Everything that was written where a member may never appear. */
export interface Seen {
  /** Lines this process printed. */
  readonly printed: string[];
  /** Addresses of requests and sockets of every page and frame, and the request lines of every server. */
  readonly addresses: string[];
  /** What came over the live events' sockets. */
  readonly live: string[];
  /** A contact's attributes after each change of it. */
  readonly attributes: string[];
  /** Local and session storage, databases and caches with all they hold, and cookies, of every frame. */
  readonly stored: string[];
}

export interface LeakWatch {
  readonly seen: Seen;
  /** Follows a page from before its first request. */
  readonly follow: (page: Page) => void;
  /** Reads what every followed page stores at this moment. */
  readonly readStorage: () => Promise<void>;
  readonly stop: () => void;
}

/** Watches a Careline that runs in this process. */
export function watchLeaks({ world }: Careline): LeakWatch {
  const seen: Seen = { printed: [], addresses: [], live: [], attributes: [], stored: [] };
  const pages: Page[] = [];
  const unspy = spyOnOutput(seen.printed);
  const unfollow = followRequests(seen.addresses);
  const listener: Parameters<typeof world.listeners.add>[0] = (event) => {
    if (event.kind === "contact") seen.attributes.push(JSON.stringify(event.contact.attributes));
  };
  world.listeners.add(listener);
  return {
    seen,
    follow: (page) => {
      pages.push(page);
      page.context().on("request", (request) => seen.addresses.push(request.url()));
      page.on("websocket", (socket) => followSocket(seen, socket));
    },
    readStorage: async () => {
      const frames = pages.filter((page) => !page.isClosed()).flatMap((page) => page.frames());
      const texts = await Promise.all(frames.map((frame) => frame.evaluate(storedHere)));
      seen.stored.push(...texts);
    },
    stop: () => {
      unspy();
      unfollow();
      world.listeners.delete(listener);
    },
  };
}

/** Every HTTP server of this process: the pages', AWS's, the instance's. */
function followRequests(addresses: string[]): () => void {
  const keep = (message: unknown): void => {
    const { method, url } = (message as { readonly request: IncomingMessage }).request;
    // The seed gives the people known by name ids that can be read; a plan's say nothing (the canary's are such).
    addresses.push(`${method} ${url?.replace(/(\/r4\/[A-Z]\w+\/|\/members\/)[a-z][\w-]*/, "$1<id>")}`);
  };
  subscribe("http.server.request.start", keep);
  return () => void unsubscribe("http.server.request.start", keep);
}

function followSocket(seen: Seen, socket: WebSocket): void {
  seen.addresses.push(socket.url());
  if (!new URL(socket.url()).pathname.startsWith("/event")) return;
  socket.on("framereceived", ({ payload }) => seen.live.push(String(payload)));
}

function spyOnOutput(printed: string[]): () => void {
  const keep = (...words: unknown[]): void => {
    printed.push(words.map((word) => (word instanceof Error ? (word.stack ?? "") : String(word))).join(" "));
  };
  const spies = [
    ...(["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(keep),
    ),
    ...[process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, "write").mockImplementation((chunk) => {
        keep(chunk);
        return true;
      }),
    ),
  ];
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

/** Runs in the page: everything it keeps. */
async function storedHere(): Promise<string> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("storage.unreadable")));
    });
  const contentOf = async (name: string): Promise<unknown> => {
    const database = await done(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    const content = await Promise.all(
      stores.map((store) => done(database.transaction(store).objectStore(store).getAll())),
    );
    database.close();
    return [name, stores, content];
  };
  const cacheOf = async (name: string): Promise<unknown> => {
    const cache = await caches.open(name);
    const kept = await cache.matchAll();
    return [
      name,
      (await cache.keys()).map(({ url }) => url),
      await Promise.all(kept.map((each) => each.text())),
    ];
  };
  const databases = await indexedDB.databases().catch(() => []);
  const cacheNames = await caches.keys().catch(() => []);
  return JSON.stringify({
    at: location.pathname,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: await Promise.all(databases.map(({ name }) => contentOf(name ?? ""))),
    cached: await Promise.all(cacheNames.map(cacheOf)),
    cookie: document.cookie,
    history: JSON.stringify(history.state),
  });
}

const spellingsOf = (birthDate: string): readonly string[] => {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  return [birthDate, `${month}${day}${year}`, `${month}/${day}/${year}`, `${year}${month}${day}`];
};

/** What gives a seeded member away: full names, family names nobody else has, member IDs, birth dates as written. */
export const givesAway: readonly string[] = [
  ...namedMembers.flatMap(({ name, memberId, birthDate }) => [name, memberId, ...spellingsOf(birthDate)]),
  "Testmember",
];

/** The written things that give somebody away, each with what does. */
export const leaksIn = (written: readonly string[], secrets: readonly string[]): readonly string[] =>
  written.flatMap((text) => {
    const secret = secrets.find((each) => text.toLowerCase().includes(each.toLowerCase()));
    return secret === undefined ? [] : [`${secret} in ${text.slice(0, 300)}`];
  });

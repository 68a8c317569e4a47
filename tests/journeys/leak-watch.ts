import type { Page, WebSocket } from "playwright-core";
import { vi } from "vitest";
import type { Careline } from "#local/careline.ts";
import { namedMembers } from "#local/seed/named-members.ts";

/** Everything that was written where a member may never appear. */
export interface Seen {
  /** Lines this process printed. */
  readonly printed: string[];
  /** Addresses of requests and sockets of every page and frame. */
  readonly addresses: string[];
  /** What came over the live events' sockets. */
  readonly live: string[];
  /** A contact's attributes after each change of it. */
  readonly attributes: string[];
  /** Keys and values of local and session storage, and the names of databases and caches, of every frame. */
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
      world.listeners.delete(listener);
    },
  };
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

/** Runs in the page. */
async function storedHere(): Promise<string> {
  const databases = await indexedDB.databases().catch(() => []);
  const cached = await caches.keys().catch(() => []);
  return JSON.stringify({
    at: location.pathname,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: databases.map(({ name }) => name),
    cached,
    cookie: document.cookie,
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

import type { Page } from "playwright-core";
import { eventually, isShown } from "../eventually.ts";

/** A member who writes on the plan's page. */
export function chatterAt(page: Page, address: string, name: string) {
  const button = (words: string) => page.getByRole("button", { name: words, exact: true });
  const log = () => page.getByRole("log");

  return {
    page,
    async opensChat(): Promise<void> {
      await page.addInitScript(keepSockets);
      await page.goto(address);
      await button("Chat with us").click();
      await page.getByLabel("Your name").fill(name);
      await button("Start chat").click();
    },
    async reads(words: string | RegExp): Promise<void> {
      await isShown(log().getByText(words).last());
    },
    async isToldTheChatEnded(): Promise<void> {
      await isShown(page.getByText("This chat has ended."));
    },
    async writes(text: string): Promise<void> {
      await page.getByRole("textbox", { name: "Write a message" }).fill(text);
      await button("Send").click();
      await isShown(log().getByText(text).last());
    },
    /** Goes on typing until somebody sees it: ChatJS tells of typing at most once in ten seconds. */
    async isSeenTyping(seen: () => Promise<void>): Promise<void> {
      await eventually(async () => {
        await page.getByRole("textbox", { name: "Write a message" }).pressSequentially("a");
        await seen();
      }, 30_000);
    },
    /** How often a message stands in the thread: lost is 0, doubled is 2. */
    timesShown: (text: string) => log().getByText(text).count(),
    everythingRead: () => log().innerText(),
    /** The network is gone: what was open is cut, and nothing new can be opened. */
    async losesLine(): Promise<void> {
      await page.context().setOffline(true);
      await page.evaluate(() => {
        for (const socket of (window as unknown as { sockets: WebSocket[] }).sockets) socket.close();
      });
      await isShown(page.getByText(/^Reconnecting\./));
    },
    async regainsLine(): Promise<void> {
      await page.context().setOffline(false);
      await page.getByText(/^Reconnecting\./).waitFor({ state: "detached" });
    },
    async reloads(): Promise<void> {
      await page.reload();
      await isShown(log());
    },
  };
}

/** Runs in the page: Chromium's offline state leaves open sockets alone, so they are kept to be cut. */
function keepSockets(): void {
  const here = window as unknown as { sockets: WebSocket[]; WebSocket: typeof WebSocket };
  here.sockets = [];
  here.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      here.sockets.push(this);
    }
  };
}

export type Chatter = ReturnType<typeof chatterAt>;

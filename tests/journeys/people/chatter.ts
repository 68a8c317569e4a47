import type { Page } from "playwright-core";
import { eventually, isShown } from "../eventually.ts";

/** A member who writes on the plan's page. */
export function chatterAt(page: Page, address: string, name: string) {
  const button = (words: string) => page.getByRole("button", { name: words, exact: true });
  const log = () => page.getByRole("log");

  return {
    page,
    async opensChat(): Promise<void> {
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
    async reloads(): Promise<void> {
      await page.reload();
      await isShown(log());
    },
  };
}

export type Chatter = ReturnType<typeof chatterAt>;

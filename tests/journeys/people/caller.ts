import type { Page } from "playwright-core";
import { expect } from "vitest";
import { soundReceived } from "../../browser-window.ts";
import { eventually, isShown } from "../eventually.ts";

const keyNames: Readonly<Record<string, string>> = { "*": "* star", "#": "# pound" };

/** A member at the telephone. */
export function callerAt(page: Page, telephone: string, number: string) {
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const captions = () => page.getByRole("log");

  return {
    page,
    /** Dials one of the plan's lines, by its name; with a number that the carrier marks as spoofed, or plainly. */
    async dials(line = "Member services", called: "plainly" | "spoofed" = "plainly"): Promise<void> {
      await page.goto(telephone);
      await page.getByLabel("Line", { exact: true }).selectOption(line);
      const from = page.getByLabel("Call from");
      // A number nobody in the plan has is keyed in.
      const isListed = (await from.locator(`option[value="${number}"]`).count()) > 0;
      await from.selectOption(isListed ? number : "another");
      if (!isListed) await page.getByLabel("Number, with + and country").fill(number);
      if (called === "spoofed") await page.getByLabel(/marks the number as spoofed/).check();
      await button("Call").click();
    },
    async hears(words: string | RegExp): Promise<void> {
      await isShown(captions().getByText(words).last());
    },
    async presses(keys: string): Promise<void> {
      const pad = page.getByRole("group", { name: "Keypad" });
      for (const key of keys)
        await pad.getByRole("button", { name: keyNames[key] ?? key, exact: true }).click();
    },
    async says(words: string): Promise<void> {
      const box = page.getByLabel("Say", { exact: true });
      await eventually(async () => expect(await box.isEnabled()).toBe(true));
      await box.fill(words);
      await button("Say it").click();
    },
    /** What the person on the line says, typed beside the caller's box: nothing here recognises a voice. */
    async lettingThemSay(words: string): Promise<void> {
      await page.getByLabel("Agent says", { exact: true }).fill(words);
      await button("Let them say it").click();
    },
    /** Begins a sentence, and has not finished it. */
    async beginsToSay(words: string): Promise<void> {
      await page.getByLabel("Say", { exact: true }).pressSequentially(words);
    },
    /** Hears it for the nth time in this call. */
    async hearsTimes(times: number, words: string | RegExp): Promise<void> {
      await isShown(
        captions()
          .getByText(words)
          .nth(times - 1),
      );
    },
    async isWith(person: string | RegExp): Promise<void> {
      await isShown(page.getByRole("heading", { name: person }));
    },
    async isFree(): Promise<void> {
      await isShown(button("Call"));
    },
    /** The plan calls. */
    async isRung(): Promise<void> {
      await isShown(page.getByRole("heading", { name: "Example Health is calling" }));
    },
    async answers(): Promise<void> {
      await button("Answer").click();
    },
    async hangsUp(): Promise<void> {
      await button("End call").click();
    },
    /** The code in the newest text that came, as the laptop's inbox shows it. */
    async readsCode(): Promise<string> {
      const inbox = await page.context().newPage();
      await inbox.goto(new URL("/inbox", telephone).href);
      const newest = inbox
        .getByRole("log", { name: /Messages/ })
        .getByText(/code is \d{6}/)
        .first();
      await isShown(newest);
      const [code = ""] = /\d{6}/.exec(await newest.innerText()) ?? [];
      await inbox.close();
      return code;
    },
    /** Follows the newest text to the partner that looks at documents. */
    async opensDocumentCheck(): Promise<Page> {
      const inbox = await page.context().newPage();
      await inbox.goto(new URL("/inbox", telephone).href);
      const newest = inbox
        .getByRole("log", { name: /Messages/ })
        .getByText(/document-partner/)
        .first();
      await isShown(newest);
      const [address = ""] = /https?:[^ ]+check[/][A-Za-z0-9-]+/.exec(await newest.innerText()) ?? [];
      await inbox.goto(address);
      return inbox;
    },
    /** Everything that came to the laptop's inbox so far, with whom it went to. */
    async readsInbox(): Promise<string> {
      const inbox = await page.context().newPage();
      await inbox.goto(new URL("/inbox", telephone).href);
      await isShown(
        inbox
          .getByRole("log", { name: /Messages/ })
          .getByText(/\S/)
          .first(),
      );
      const words = await inbox.locator("body").innerText();
      await inbox.close();
      return words;
    },
    /** How often the flow has said it in this call. */
    timesHeard: (words: string | RegExp) => captions().getByText(words).count(),
    /** Everything captioned so far: what a bystander could read. */
    everythingCaptioned: () => captions().innerText(),
    /** Sound energy received so far. */
    soundHeard: () => soundReceived(page),
  };
}

export type Caller = ReturnType<typeof callerAt>;

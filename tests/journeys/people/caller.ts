import type { Page } from "playwright-core";
import { expect } from "vitest";
import { soundReceived } from "../../browser-window.ts";
import { eventually, isShown } from "../eventually.ts";

const keyNames: Readonly<Record<string, string>> = { "*": "star", "#": "pound" };

/** A member at the telephone. */
export function callerAt(page: Page, telephone: string, number: string) {
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const captions = () => page.getByRole("log");

  return {
    page,
    async dials(): Promise<void> {
      await page.goto(telephone);
      await page.getByLabel("Call from").selectOption(number);
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
    async isWith(person: string | RegExp): Promise<void> {
      await isShown(page.getByRole("heading", { name: person }));
    },
    async isFree(): Promise<void> {
      await isShown(button("Call"));
    },
    async hangsUp(): Promise<void> {
      await button("End call").click();
    },
    /** Everything captioned so far: what a bystander could read. */
    everythingCaptioned: () => captions().innerText(),
    /** Sound energy received so far. */
    soundHeard: () => soundReceived(page),
  };
}

export type Caller = ReturnType<typeof callerAt>;

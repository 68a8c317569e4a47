import type { Page } from "playwright-core";
import { localPassword } from "#local/instance.ts";
import { isShown } from "../eventually.ts";

/** A supervisor who watches the floor. */
export function supervisorAt(page: Page, floor: string, username: string) {
  return {
    page,
    async signsIn(): Promise<void> {
      await page.goto(floor);
      await page.getByRole("textbox", { name: "Username" }).fill(username);
      await page.getByLabel("Password").fill(localPassword);
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await isShown(page.getByRole("heading", { name: /Queues/ }));
    },
    async presses(name: string): Promise<void> {
      await page.getByRole("button", { name, exact: true }).click();
    },
    /** Opens one of the review queue, by what its line says. */
    async reviews(what: string): Promise<void> {
      await page.getByRole("button", { name: `Review: ${what}` }).click();
    },
    async judges(verdict: "Justified" | "Not justified", note: string): Promise<void> {
      await page.getByLabel("Note").fill(note);
      await page.getByRole("dialog").getByRole("button", { name: verdict, exact: true }).click();
    },
    async sees(text: string | RegExp): Promise<void> {
      await isShown(page.getByText(text).first());
    },
  };
}

export type Supervisor = ReturnType<typeof supervisorAt>;

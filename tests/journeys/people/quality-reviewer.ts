import type { Page } from "playwright-core";
import { localPassword } from "#local/instance.ts";
import { isShown } from "../eventually.ts";

/** Somebody of quality, who looks again at contacts on which agent and reader differ. */
export function qualityReviewerAt(page: Page, quality: string, username: string) {
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const dialog = () => page.getByRole("dialog");

  return {
    page,
    async signsIn(): Promise<void> {
      await page.goto(quality);
      await page.getByRole("textbox", { name: "Username" }).fill(username);
      await page.getByLabel("Password").fill(localPassword);
      await button("Sign in").click();
      await isShown(page.getByRole("heading", { name: /Filed as what it was\?/ }));
    },
    /** Opens one of the queue, by what its line says. */
    async reviews(what: string): Promise<void> {
      await button(`Review: ${what}`).click();
      await isShown(dialog());
    },
    async asksForTheWords(): Promise<void> {
      await dialog().getByRole("button", { name: "Show the words" }).click();
    },
    /** Ticks what it was besides, and saves. */
    async saysItWasAlso(kind: string, note: string): Promise<void> {
      await dialog().getByRole("checkbox", { name: kind }).check();
      await dialog().getByLabel("Note").fill(note);
      await dialog().getByRole("button", { name: "Save", exact: true }).click();
      await dialog().waitFor({ state: "hidden" });
    },
    async sees(text: string | RegExp): Promise<void> {
      await isShown(page.getByText(text).first());
    },
    async doesNotSee(text: string | RegExp): Promise<void> {
      await page.getByText(text).first().waitFor({ state: "detached" });
    },
  };
}

export type QualityReviewer = ReturnType<typeof qualityReviewerAt>;

import type { Locator, Page } from "playwright-core";
import { isShown } from "../eventually.ts";

/** A case manager at the page of the care-management system. Actions are named as they stand there: `Refill late`. */
export function caseManagerAt(page: Page, address: string) {
  const card = (label: string | RegExp): Locator => page.getByRole("article", { name: label });
  const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
  const dialog = (): Locator => page.getByRole("dialog");

  async function answers(words: string, save: string): Promise<void> {
    await dialog().getByRole("textbox").first().fill(words);
    await dialog().getByRole("button", { name: save, exact: true }).click();
    await dialog().waitFor({ state: "hidden" });
  }

  return {
    page,
    async opensThePage(): Promise<void> {
      await page.goto(address);
      await isShown(page.getByText("What agents offer and send comes by itself."));
    },
    /** Chooses a member of whom there is something. */
    async looksAt(member: string): Promise<void> {
      await page.getByRole("navigation").getByRole("button", { name: member }).click();
      await isShown(page.getByRole("heading", { level: 1, name: member }));
    },
    async seesOffered(action: string): Promise<void> {
      await isShown(card("Offered now").getByText(action, { exact: true }));
    },
    async seesReferral(request: string | RegExp): Promise<void> {
      await isShown(card(/^Referral/).getByText(request));
    },
    async acceptsTheReferral(): Promise<void> {
      await press("Accept");
      await isShown(card(/^Referral, accepted/));
    },
    async closesTheReferral(outcome: string): Promise<void> {
      await press("Close");
      await answers(outcome, "Close");
      await isShown(card(/^Referral, closed/).getByText(outcome));
    },
    async refusesTheReferral(why: string): Promise<void> {
      await press("Refuse");
      await answers(why, "Refuse");
      await isShown(card(/^Referral, closed/).getByText(why));
    },
    async vetoes(action: string, why: string): Promise<void> {
      await press(`Do not offer: ${action}`);
      await answers(why, "Do not offer");
      await isShown(card("Not to be offered").getByText(action, { exact: true }));
    },
    async putsFirst(action: string, why: string): Promise<void> {
      await press(`Put first: ${action}`);
      await answers(why, "Put first");
      await isShown(card("To be offered first").getByText(action, { exact: true }));
    },
    /** Takes back the newest veto or urge. */
    async takesBackTheWord(): Promise<void> {
      await page.getByRole("button", { name: "Take back" }).first().click();
    },
    /** Refuses the whole slate of the contact that is on the line. */
    async wantsNothingOffered(why: string): Promise<void> {
      await press("Nothing now");
      await answers(why, "Offer nothing");
      await card("Offered now").waitFor({ state: "detached" });
    },
    async hasSeenTheSlate(): Promise<void> {
      await press("Seen");
      await card("Offered now").waitFor({ state: "detached" });
    },
    /**
     * Opens a case for any member known by name. `covers` are the boxes to tick: `Everything of medicines`, or
     * an action's name once it was offered to somebody.
     */
    async opensCase(member: string, title: string, covers: readonly string[] = []): Promise<void> {
      await page.getByRole("navigation").getByRole("button", { name: "Open a case", exact: true }).click();
      await dialog().getByRole("combobox").selectOption({ label: member });
      for (const each of covers) await dialog().getByRole("checkbox", { name: each, exact: true }).check();
      await answers(title, "Open the case");
      await isShown(card("Open case").getByText(title));
    },
    async closesTheCase(): Promise<void> {
      await press("Close the case");
      await card("Open case").waitFor({ state: "detached" });
    },
  };
}

export type CaseManager = ReturnType<typeof caseManagerAt>;

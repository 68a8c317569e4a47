import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { localPassword } from "#local/instance.ts";
import { soundReceived } from "../../browser-window.ts";
import { eventually, isShown } from "../eventually.ts";

const saidLabels = {
  memberId: "Member ID",
  birthDate: "Birth date",
  firstName: "First name",
  lastName: "Last name",
  zip: "ZIP",
} as const;

/** An agent at the desk: what they see and press, by the words on the screen. */
export function agentAt(page: Page, desk: string, username: string) {
  const region = (name: string): Locator => page.getByRole("region", { name, exact: true });
  const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
  const state = (): Locator => page.getByRole("button", { name: /^State: / });

  async function seesState(name: string): Promise<void> {
    await eventually(async () =>
      expect((await state().getAttribute("aria-label")) ?? (await state().innerText())).toContain(name),
    );
  }

  const chooses = async (name: string): Promise<void> => {
    await state().click();
    await page.getByRole("menuitemradio", { name }).or(page.getByRole("menuitem", { name })).first().click();
  };
  return {
    page,
    async signsIn(password = localPassword): Promise<void> {
      await page.goto(desk);
      await page.getByRole("textbox", { name: "Username" }).fill(username);
      await page.getByLabel("Password").fill(password);
      await button("Sign in").click();
      await isShown(state());
    },
    /** Chooses a state, whatever happens then. */
    chooses,
    async goes(name: string): Promise<void> {
      await chooses(name);
      await seesState(name);
    },
    seesState,
    /** Looks a state up in the menu: whether it may be chosen, and what stands there. */
    async looksUp(name: string): Promise<{ readonly mayChoose: boolean; readonly words: string }> {
      await state().click();
      const choice = page
        .getByRole("menuitemradio", { name })
        .or(page.getByRole("menuitem", { name }))
        .first();
      const looked = {
        mayChoose: (await choice.getAttribute("aria-disabled")) !== "true",
        words: await choice.innerText(),
      };
      await page.keyboard.press("Escape");
      return looked;
    },
    async accepts(): Promise<void> {
      await button("Accept").click();
    },
    async isRung(withinMs?: number): Promise<void> {
      await isShown(button("Accept"), withinMs);
    },
    async isNotRung(): Promise<void> {
      expect(await button("Accept").count()).toBe(0);
    },
    async presses(name: string): Promise<void> {
      await button(name).click();
    },
    /** Names a matter of the contact in the menu of the profile. */
    async saysItIsAbout(matter: string): Promise<void> {
      await region("Profile")
        .getByRole("button", { name: /^(What is it about|About )/ })
        .click();
      await page.getByRole("menuitem", { name: matter }).click();
    },
    /** Says who speaks, in the other menu of the profile. */
    async saysOfTheLine(what: string): Promise<void> {
      await region("Profile")
        .getByRole("button", { name: /^(Member speaks|Another hears)/ })
        .click();
      await page.getByRole("menuitem", { name: what }).click();
    },
    async sees(text: string | RegExp, where?: string, withinMs?: number): Promise<void> {
      await isShown((where ? region(where) : page).getByText(text).first(), withinMs);
    },
    async doesNotSee(text: string | RegExp): Promise<void> {
      expect(await page.getByText(text).count()).toBe(0);
    },
    /** Opens a tab of the profile, folded away or not. */
    async opensTab(name: string): Promise<void> {
      const tab = page.getByRole("tab", { name });
      await isShown(page.getByRole("tab", { name: "Overview" }));
      if ((await tab.count()) === 0) {
        await page.getByRole("button", { name: /^More/ }).click();
        await page.getByRole("menuitemradio", { name }).or(page.getByRole("menuitem", { name })).click();
      } else await tab.click();
      await eventually(async () => expect(await tab.getAttribute("aria-selected")).toBe("true"));
    },
    async seesMember(name: string): Promise<void> {
      await isShown(region("Profile").getByRole("heading", { name }));
    },
    /** Types what the caller says about themselves, and looks them up. */
    async looksUpCaller(said: Partial<Record<keyof typeof saidLabels, string>>): Promise<void> {
      for (const [field, text] of Object.entries(said))
        await page.getByRole("textbox", { name: saidLabels[field as keyof typeof saidLabels] }).fill(text);
      await button("Look up").click();
    },
    async readsSuggestion(): Promise<string> {
      await isShown(region("Suggested next").getByRole("heading", { level: 3 }).first());
      return region("Suggested next").innerText();
    },
    /** Opens a member's record without a contact, from the keyboard. */
    async breaksGlass({ memberId, reason, text }: BrokenGlass): Promise<void> {
      await page.keyboard.press("Alt+b");
      await page.getByLabel("Member ID", { exact: true }).fill(memberId);
      await button("Find").click();
      await isShown(page.getByRole("dialog").getByRole("button", { pressed: true }).nth(1));
      await page.getByRole("button", { name: /Reason$/ }).click();
      await page.getByRole("option", { name: reason }).click();
      await page.getByLabel("What happened, in your words").fill(text);
      await button("Open the record").click();
    },
    /** What the contact sounds like in the eyes of the law, as the strip beside the conversation has it. */
    async readsWhatItIs(title: string | RegExp): Promise<string> {
      const strip = region("What this is about").first();
      await isShown(strip.getByText(title).first());
      return strip.innerText();
    },
    async looksUpWhy(): Promise<string> {
      await region("What this is about").first().getByRole("button", { name: "Why" }).click();
      const words = await page.getByRole("dialog").innerText();
      await page.keyboard.press("Escape");
      return words;
    },
    async confirmsWhatItIs(): Promise<void> {
      await region("What this is about").first().getByRole("button", { name: "Confirm" }).click();
    },
    /** Says that it is this one kind and none of what was heard besides. */
    async correctsWhatItIs(kind: string, reason: string): Promise<void> {
      const strip = region("What this is about").first();
      await strip.getByRole("button", { name: "Correct" }).click();
      for (const box of await strip.getByRole("checkbox").all()) await box.setChecked(false);
      await strip.getByRole("checkbox", { name: kind }).check();
      await strip.getByLabel("Reason, if you like").fill(reason);
      await strip.getByRole("button", { name: "Save" }).click();
    },
    async takesSuggestion(): Promise<void> {
      await page.keyboard.press("Alt+a");
    },
    async says(text: string): Promise<void> {
      await page.getByRole("textbox", { name: "Message" }).fill(text);
      await button("Send").click();
    },
    /** Types a reply without sending it; resolves when the server has it. */
    async startsTyping(text: string): Promise<void> {
      const kept = page.waitForResponse(
        (response) =>
          response.url().endsWith("/drafts/reply") && response.request().method() === "PUT" && response.ok(),
      );
      await page.getByRole("textbox", { name: "Message" }).fill(text);
      await kept;
    },
    /** How often a message stands in the shown chat: lost is 0, doubled is 2. */
    timesShown: (text: string) =>
      region("Conversation").getByRole("log").getByText(text, { exact: true }).count(),
    /** Shows another of the chats at hand. */
    async turnsTo(member: string): Promise<void> {
      const item = region("Contacts").getByRole("button", { name: new RegExp(member) });
      await item.click();
      await eventually(async () => expect(await item.getAttribute("aria-current")).toBe("true"));
    },
    async unsentText(): Promise<string> {
      return page.getByRole("textbox", { name: "Message" }).inputValue();
    },
    async notes(text: string): Promise<void> {
      await page.getByRole("textbox", { name: "Notes" }).fill(text);
      await isShown(page.getByText("Saved", { exact: true }).first());
    },
    async note(): Promise<string> {
      return page.getByRole("textbox", { name: "Notes" }).inputValue();
    },
    async wrapsUp(disposition: string): Promise<void> {
      await page
        .getByRole("button", { name: /^Disposition|Disposition$/ })
        .or(page.getByRole("combobox", { name: "Disposition" }))
        .first()
        .click();
      await page.getByRole("option", { name: disposition }).click();
      await button("Save, go Available").click();
    },
    async reloads(): Promise<void> {
      page.once("dialog", (dialog) => void dialog.accept());
      await page.reload();
      await isShown(state());
    },
    hears: () => soundReceived(page),
    /** What a flow says to the agent alone, as the contact control panel writes it. */
    async hearsWhisper(words: RegExp): Promise<void> {
      const caption = page.frameLocator("iframe").locator("#whisper");
      await eventually(async () => expect(await caption.textContent()).toMatch(words));
    },
    /** What the desk's API answers to this agent's own sign-in, whatever the page would ask. */
    asksApi: (path: string) => page.evaluate(askApi, path),
  };
}

interface BrokenGlass {
  readonly memberId: string;
  readonly reason: string;
  readonly text: string;
}

/** Runs in the page, with the token it holds. */
async function askApi(path: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const outputs = await (await fetch("/amplify_outputs.json")).json();
  const held = Object.keys(sessionStorage).find((key) => key.endsWith(".accessToken")) ?? "";
  const response = await fetch(`${outputs.custom.api.url}${path}`, {
    headers: { authorization: `Bearer ${sessionStorage.getItem(held)}` },
  });
  return { status: response.status, body: await response.json() };
}

export type Agent = ReturnType<typeof agentAt>;

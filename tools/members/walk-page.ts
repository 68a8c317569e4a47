import type { Page } from "playwright-core";
import { marks } from "#web/desktop/marks.ts";
import { slipsIn } from "./findings.ts";
import type { Finding } from "./findings.ts";

/** What one member's page showed. */
export interface WalkedPage {
  readonly name: string;
  readonly tabs: number;
  readonly findings: readonly Omit<Finding, "whose">[];
}

/** A busy machine makes a store slow; what is late for a while is asked for again by the page, and that is no fault. */
const patienceMs = 60_000;

/** Takes the ringing contact, waits for the whole page, and reads it tab by tab. */
export async function walkMemberPage(page: Page, contactId: string): Promise<WalkedPage> {
  await page.getByRole("button", { name: "Accept" }).click();
  await page.evaluate(untilMarked(marks.wholePainted(contactId)));
  await page.evaluate(untilGone(".profile :is(.late-mark, .late-head)", "a section never came"));
  await page.evaluate(untilGone(".suggested :is(.hint--empty, .fault)", "the suggestions never came"));
  const findings: Omit<Finding, "whose">[] = [];
  const look = async (where: string): Promise<void> => {
    const text = String(await page.evaluate(everythingSaid));
    findings.push(...slipsIn(text).map((what) => ({ where, what })));
    for (const fault of await page.locator(".fault-title").allInnerTexts())
      findings.push({ where, what: fault });
  };
  const name = await page.locator(".profile h1").innerText();
  if (/^(Unknown caller|Name not read yet|Name not on record|)$/.test(name)) {
    findings.push({ where: "the head", what: `nobody is named: “${name}”` });
  }
  await look("Overview");
  const tabs = await walkTabs(page, look);
  return { name, tabs, findings };
}

/** Every tab of the profile, also those that are folded into "More". */
async function walkTabs(page: Page, look: (where: string) => Promise<void>): Promise<number> {
  const profile = page.getByRole("region", { name: "Profile" });
  const shown = await profile.getByRole("tab").evaluateAll(idsOfTabs);
  for (const id of shown) {
    await profile.locator(`[data-tab="${id}"]`).click();
    await look(id);
  }
  const more = profile.getByRole("button", { name: "More tabs" });
  if ((await more.count()) === 0) return shown.length;
  await more.click();
  const folded = await page.getByRole("menuitem").count();
  for (let at = 0; at < folded; at += 1) {
    if (at > 0) await more.click();
    const item = page.getByRole("menuitem").nth(at);
    const words = await item.innerText();
    await item.click();
    await look(words);
  }
  return shown.length + folded;
}

// What runs in the page is text or takes nothing: this side is compiled without the browser's types.
const idsOfTabs = (tabs: readonly { getAttribute: (name: string) => string | null }[]): string[] =>
  tabs.map((tab) => tab.getAttribute("data-tab") ?? "");

/** All words a person can come to: text, also folded, and what appears for whoever points at something. */
export const everythingSaid = `[
  ...document.querySelectorAll("[title], [aria-label], [alt], [placeholder]"),
].flatMap((element) => ["title", "aria-label", "alt", "placeholder"].map((name) => element.getAttribute(name) ?? ""))
  .concat(document.body.textContent)
  .join("\\n")`;

const poll = (condition: string, late: string): string => `new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(${JSON.stringify(late)})), ${patienceMs});
    const look = () => (${condition}) ? (clearTimeout(timer), done()) : setTimeout(look, 15);
    look();
  })`;

const untilMarked = (name: string): string =>
  poll(
    `performance.getEntriesByName(${JSON.stringify(name)}, "mark").length > 0`,
    "the whole page was never painted",
  );

const untilGone = (selector: string, late: string): string =>
  poll(`document.querySelector(${JSON.stringify(selector)}) === null`, late);

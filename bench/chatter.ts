import type { Browser, Page } from "playwright-core";
import { openPage } from "./browser.ts";

/** Opens the member's chat and asks for a person, giving the answers the assistant asks for on the way. */
export async function openChat(browser: Browser, address: string): Promise<Page> {
  const page = await openPage(browser, address);
  await page.getByRole("button", { name: "Chat with us", exact: true }).click();
  await page.getByLabel("Your name").fill("Rosa");
  await page.getByRole("button", { name: "Start chat", exact: true }).click();
  await reads(page, /How can I help you/);
  await write(page, "I got a bill for my MRI");
  await reads(page, /nine-digit member ID/);
  await write(page, "412907335");
  await reads(page, /date of birth/);
  await write(page, "05/14/1979");
  await reads(page, /you owe nothing/);
  await write(page, "a person please");
  await reads(page, /Is that right/);
  await write(page, "yes");
  await reads(page, /You are in line/);
  return page;
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Write a message" }).fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

async function reads(page: Page, words: RegExp): Promise<void> {
  await page.getByRole("log").getByText(words).last().waitFor();
}

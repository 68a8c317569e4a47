import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { localPassword } from "#local/instance.ts";
import { needChromium } from "#tools/chromium.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  "--autoplay-policy=no-user-gesture-required",
  // Windows that lie behind another would otherwise paint rarely, and painting is what is measured.
  "--disable-renderer-backgrounding",
  "--disable-backgrounding-occluded-windows",
];

/** Headless Chromium with a beeping microphone, closed when the work is done. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: needChromium(), args: flags });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** A window of its own, with its own cookies and storage. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** An agent's desk, signed in and Available. */
export async function openDesk(browser: Browser, desk: string, username: string): Promise<Page> {
  const page = await openPage(browser, desk);
  await page.getByRole("textbox", { name: "Username" }).fill(username);
  await page.getByLabel("Password").fill(localPassword);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: /^State: / }).click();
  await page.getByRole("menuitem", { name: "Available" }).click();
  await page.getByRole("button", { name: /^State: Available/ }).waitFor();
  return page;
}

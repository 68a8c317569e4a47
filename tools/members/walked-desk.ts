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
];

/** A desk in Chromium, with an agent who is Available, and what went wrong in it since it was last asked. */
export interface WalkedDesk {
  readonly page: Page;
  /** Faults of the page, its console, and answers of the API that say that something failed. */
  readonly faults: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Wide, so that few tabs are folded; without movement, so that nothing has to be waited for. */
const surroundings = { viewport: { width: 1920, height: 1080 }, reducedMotion: "reduce" } as const;
const patienceMs = 15_000;

export async function openWalkedDesk(address: string, username: string): Promise<WalkedDesk> {
  const browser: Browser = await chromium.launch({ executablePath: needChromium(), args: flags });
  const context = await browser.newContext(surroundings);
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const seen: string[] = [];
  watch(page, seen);
  await page.goto(address);
  await page.getByRole("textbox", { name: "Username" }).fill(username);
  await page.getByLabel("Password").fill(localPassword);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: /^State: / }).click();
  await page.getByRole("menuitem", { name: "Available" }).click();
  await page.getByRole("button", { name: /^State: Available/ }).waitFor();
  return { page, faults: () => seen.splice(0), close: () => browser.close() };
}

/**
 * The desk hears of a contact a moment before the server does (409), and a busy machine's store is late (503): the page
 * asks again by itself. What never comes is found on the page.
 */
const askAgain: ReadonlySet<number> = new Set([409, 503]);

function watch(page: Page, seen: string[]): void {
  page.on("pageerror", (error) => seen.push(`the page threw ${error.name}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" || /status of (409|503)/.test(message.text())) return;
    seen.push(`the console says ${message.text()}`);
  });
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const status = response.status();
    if (!pathname.startsWith("/api/") || status < 400 || askAgain.has(status)) return;
    // Ids differ from contact to contact; what was asked is what matters.
    seen.push(`the API answers ${status} to ${pathname.replace(/\/contacts\/[^/]+/, "/contacts/…")}`);
  });
}

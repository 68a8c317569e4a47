import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { LateSection } from "#contract/profile.ts";
import type { Running } from "#local/serve.ts";
import { openBrowser } from "../browser-window.ts";
import { serveDeskPage } from "./build-desk-page.ts";

let server: Running;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveDeskPage();
  browser = await openBrowser();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  await page.goto(`http://localhost:${server.port}/desk`);
  await page.getByRole("heading", { name: "No contact" }).waitFor();
}

const profile = () => page.getByRole("region", { name: "Profile" });
const card = (title: string) => profile().getByRole("region", { name: title, exact: true });

async function takeCall(): Promise<void> {
  await page.evaluate(() => window.fakes.ring("call-1"));
  await page.getByRole("button", { name: "Accept" }).click();
  await profile().getByRole("tab", { name: "Overview" }).waitFor();
}

/**
 * Follows what moves inside the profile from now on, whatever was pressed: a slow machine must not be an excuse. What
 * a card holds may change with its facts; cards and the head of the page stay where they are.
 */
const watchMoves = () =>
  page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    type Shift = PerformanceEntry & {
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    };
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as Shift[]) {
        for (const { node, previousRect, currentRect } of sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          if (!element?.closest(".profile") || element.closest("table, ul, .accumulators")) continue;
          const rect = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(" ");
          moved.push(
            `${element.className || element.tagName}: ${rect(previousRect)} to ${rect(currentRect)}`,
          );
        }
      }
    }).observe({ type: "layout-shift" });
  });
const moves = () => page.evaluate(() => (window as unknown as { moved: string[] }).moved);

const late = (...sections: LateSection[]) => page.evaluate((them) => window.fakes.late(them), sections);
const halfAnHourAgo = () => new Date(Date.now() - 30 * 60_000).toISOString();

test("nothing in the profile moves between the first ring and the whole page, however slow the machine", async () => {
  await open();
  await watchMoves();
  await takeCall();
  await card("Recent claims").getByRole("row").nth(1).waitFor();
  expect(await moves()).toEqual([]);
});

test("the kept page is painted while the store is asked, and nothing moves when its answer comes", async () => {
  await open();
  await page.evaluate(() => window.fakes.keepSummary(1500));
  await watchMoves();
  await takeCall();
  await card("Recent claims").locator(".late-mark").waitFor();
  expect(
    await page.evaluate(() => performance.getEntriesByName("careline:whole-painted:call-1").length),
  ).toBe(0);
  await card("Recent claims").locator(".late-mark").waitFor({ state: "detached" });
  expect(await moves()).toEqual([]);
});

test("what is late says how old it is, is asked for again by itself and alone, and comes", async () => {
  await open();
  await late({ section: "claims", state: "stale", asOf: halfAnHourAgo() });
  await takeCall();
  const mark = card("Recent claims").locator(".late-mark");
  await mark.waitFor();
  expect(await mark.getAttribute("title")).toMatch(/have not answered.*asked for again by itself/);
  expect(await card("Care gaps").locator(".late-mark").count()).toBe(0);
  await expect.poll(() => page.evaluate(() => window.fakes.profilesAsked.at(-1))).toEqual(["claims"]);
  await watchMoves();
  await late();
  await mark.waitFor({ state: "detached" });
  expect(await moves()).toEqual([]);
  const asked = await page.evaluate(() => window.fakes.profilesAsked.length);
  await page.waitForTimeout(2500);
  expect(await page.evaluate(() => window.fakes.profilesAsked.length)).toBe(asked);
});

test("where nothing answers, name and plan say so once at the head", async () => {
  await open();
  await late(
    { section: "identity", state: "stale", asOf: halfAnHourAgo() },
    { section: "plan", state: "stale", asOf: halfAnHourAgo() },
  );
  await takeCall();
  await profile()
    .getByText(/Records down, as of/)
    .waitFor();
});

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Running } from "#local/serve.ts";
import { openBrowser } from "../browser-window.ts";
import { serveDeskPage } from "./build-desk-page.ts";

let server: Running;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveDeskPage();
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1920, height: 900 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(10_000);
  await page.goto(`http://localhost:${server.port}/desk`);
  await page.getByRole("heading", { name: "No contact" }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("a promise of ours is marked as kept, and one of the plan's systems is not ours to mark", async () => {
  await page.evaluate(() => window.fakes.ring("call-1"));
  await page.getByRole("button", { name: "Accept" }).click();
  const profile = page.getByRole("region", { name: "Profile" });
  await profile.getByRole("tab", { name: "Timeline" }).click();
  const card = profile.getByRole("region", { name: "Past contacts", exact: true });
  const rows = card.getByRole("listitem");
  expect(await rows.nth(0).getByRole("button").count()).toBe(0);
  await rows.nth(1).getByRole("button", { name: "Mark as kept: Send the form for the MRI" }).click();
  await rows.nth(1).getByText("Promise kept late").waitFor();
  expect(await rows.nth(1).getByRole("button").count()).toBe(0);
  expect(await rows.nth(0).innerText()).toContain("No record it was kept");
});

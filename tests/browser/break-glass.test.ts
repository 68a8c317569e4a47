import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
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

async function open(path: string, theme: "light" | "dark" = "light"): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  await page.goto(`http://localhost:${server.port}${path}`);
}

const button = (name: string) => page.getByRole("button", { name, exact: true });
const banner = () => page.getByRole("region", { name: "Break-glass" });
async function breaksGlass(): Promise<void> {
  await button("Break the glass").waitFor();
  await page.keyboard.press("Alt+b");
  await page.getByLabel("Member ID", { exact: true }).fill("412907335");
  await button("Find").click();
  await page.getByRole("button", { name: /^Rosa Testmember/, pressed: true }).waitFor();
  await page.getByRole("button", { name: /Reason$/ }).click();
  await page.getByRole("option", { name: /life or health/ }).click();
  await page.getByLabel("What happened, in your words").fill("Her daughter says she does not breathe well.");
}

async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

test.each(["light", "dark"] as const)(
  "the glass is broken from the keyboard, with the banner over everything, %s",
  async (theme) => {
    await open("/desk", theme);
    await breaksGlass();
    expect(await violations()).toEqual([]);
    await button("Open the record").click();
    await banner().getByText("Glass broken: Rosa Testmember.").waitFor();
    await page.getByRole("heading", { level: 1, name: "Rosa Testmember" }).waitFor();
    expect(await violations()).toEqual([]);
    await button("Close the record").click();
    await page.getByRole("heading", { level: 1, name: "No contact" }).waitFor();
    expect(await page.getByText("Rosa Testmember").count()).toBe(0);
  },
);

test("nothing opens before it is said whose record, why, and what happened", async () => {
  await open("/desk");
  await button("Break the glass").click();
  await button("Open the record").click();
  for (const problem of ["Choose whose record", "Choose a reason", /the reviewer was not there/]) {
    await page.getByText(problem).last().waitFor();
  }
  expect(await banner().count()).toBe(0);
});

test("with a contact at hand the agent turns from the record to the contact and back", async () => {
  await open("/desk");
  await page.evaluate(() => window.fakes.ring("call-1", "voice"));
  await button("Accept").click();
  await breaksGlass();
  await button("Open the record").click();
  await banner().waitFor();
  await button("Show the contact").click();
  await button("Show the record").click();
  await page.getByRole("heading", { level: 1, name: "Rosa Testmember" }).waitFor();
});

test.each(["light", "dark"] as const)("a supervisor reviews it on the floor, %s", async (theme) => {
  await open("/floor?role=supervisor", theme);
  const queue = page.getByRole("region", { name: "To review" });
  await queue.getByText("Ana Alvarez broke the glass").waitFor();
  expect(await violations()).toEqual([]);
  await button("Review: Ana Alvarez broke the glass").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(/does not breathe well/).waitFor();
  await button("Not justified").click();
  await dialog.getByText("Say why it was not justified").waitFor();
  await button("Show whose").click();
  await dialog.getByText("Rosa Testmember, ID 412907335").waitFor();
  expect(await violations()).toEqual([]);
  await page.getByLabel("Note").fill("She was in the ward.");
  await button("Justified").click();
  await queue.getByText("Justified", { exact: true }).waitFor();
});

test("an account of disclosures is opened from a review, to be printed", async () => {
  await open("/floor?role=supervisor");
  await button("Review: Ben Placeholder, unusual look").click();
  await page.getByRole("link", { name: "Account of what left the plan" }).click();
  await page.getByRole("heading", { level: 1, name: "Accounting of disclosures" }).waitFor();
  await page.getByText("03/01/2026, last on 05/01/2026, 3 times").waitFor();
  await page.getByText("Public health: Measles outbreak").waitFor();
  expect(await violations()).toEqual([]);
  await page.emulateMedia({ media: "print" });
  expect(await button("Print").isVisible()).toBe(false);
  expect(await button("Record a disclosure").isVisible()).toBe(false);
});

test("a supervisor writes a disclosure into the account", async () => {
  await open("/accounting/0c4e11fe-0000-4000-8000-000000000042?role=supervisor");
  await button("Record a disclosure").click();
  await button("Record").click();
  await page.getByText("Say who received it.").waitFor();
  expect(await violations()).toEqual([]);
  await page.getByLabel("Day").fill("2026-11-20");
  await page.getByLabel("To whom").fill("Example District Court");
  await page.getByLabel("What was disclosed").fill("Claims of 2025");
  await page.getByRole("button", { name: /What for/ }).click();
  await page.getByRole("option", { name: "Judicial or administrative proceeding" }).click();
  await page.getByLabel("In a few words").fill("By order of the court");
  await button("Record").click();
  await page.getByText("Judicial or administrative proceeding: By order of the court").waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
});

import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Running } from "#local/serve.ts";
import { openBrowser } from "../browser-window.ts";
import { serveDeskPage } from "./build-desk-page.ts";

let server: Running;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  server = await serveDeskPage();
  browser = await openBrowser();
});

afterEach(async () => {
  await page.context().close();
  expect(complaints.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string, theme: "light" | "dark" = "light"): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: theme,
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`http://localhost:${server.port}${path}`);
}

async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

const drawer = () => page.getByRole("region", { name: "Directory", exact: true });
const figures = () => page.locator(".board-figures").getByText("2 numbers: 1 denied, 1 not found");
const copied = () => page.evaluate(() => navigator.clipboard.readText());

const chats = () =>
  page.getByRole("region", { name: "Contacts" }).getByRole("button", { name: /Testwell Orthopedics/ });

async function takePractice(channel: "voice" | "chat" = "voice"): Promise<void> {
  await page.evaluate((kind) => {
    window.fakes.caller("practice");
    window.fakes.ring(`${kind}-1`, kind);
  }, channel);
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("tab", { name: "Board" }).waitFor();
}

async function lookUp(text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Claim numbers or member IDs" }).fill(text);
  await page.keyboard.press("Alt+l");
}

test.each(["light", "dark"] as const)(
  "no accessibility violation on board and directory, %s",
  async (theme) => {
    await open("/desk", theme);
    await takePractice();
    await lookUp("310418, 311797, 31179");
    await figures().waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole("tab", { name: "Practice" }).click();
    await page.getByText("Example Standard Network").waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole("button", { name: "Directory", exact: true }).click();
    await drawer()
      .getByRole("textbox", { name: /Name of/ })
      .fill("Mockett");
    await page.keyboard.press("Enter");
    await drawer().getByText("4.2 mi").waitFor();
    expect(await violations()).toEqual([]);
    await drawer().getByRole("button", { name: "Dr. Noah Mockett" }).click();
    await drawer().getByRole("button", { name: "Answer and keep a receipt" }).click();
    await drawer().getByText("Is in the network.").first().waitFor();
    expect(await violations()).toEqual([]);
  },
);

test("the board goes by keyboard, copies a row's words, and keeps its rows while the agent is elsewhere", async () => {
  await open("/desk");
  await takePractice("chat");
  await lookUp("310418\n31179\n311797");
  await figures().waitFor();
  const box = page.getByRole("textbox", { name: "Claim numbers or member IDs" });
  expect(await box.inputValue()).toBe("31179");
  await page.getByRole("button", { name: "Copy CLM-2026-310418" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await copied()).toMatch(/^311797: Not found\. No claim of this practice by that number\./);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  expect(await copied()).toMatch(/^CLM-2026-310418: Denied\. MRI of the knee.*Appeal with/);
  await page.evaluate(() => window.fakes.ring("chat-2", "chat"));
  await page.getByRole("button", { name: "Accept" }).click();
  await figures().waitFor({ state: "detached" });
  await chats().first().click();
  await figures().waitFor();
  expect(await box.inputValue()).toBe("31179");
});

test("the directory opens by keys, keeps the search behind an entry, and Escape gives the focus back", async () => {
  await open("/desk");
  await page.getByRole("heading", { name: "No contact" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await drawer()
    .getByRole("textbox", { name: /Name of/ })
    .fill("Mockett");
  await page.keyboard.press("Enter");
  await drawer().getByRole("button", { name: "Dr. Noah Mockett" }).click();
  // Without a contact there is nobody to keep an answer for.
  await drawer().getByRole("heading", { name: "Dr. Noah Mockett" }).waitFor();
  expect(await drawer().getByRole("button", { name: "Answer and keep a receipt" }).count()).toBe(0);
  await drawer().getByRole("button", { name: "Back to the search" }).click();
  expect(
    await drawer()
      .getByRole("textbox", { name: /Name of/ })
      .inputValue(),
  ).toBe("Mockett");
  await drawer().getByText("4.2 mi").waitFor();
  await page.keyboard.press("Escape");
  await drawer().waitFor({ state: "detached" });
});

test("an entry has an address, and one that is not there says so", async () => {
  await open("/directory/PractitionerRole/noah-role");
  await page.getByRole("heading", { name: "Dr. Noah Mockett" }).waitFor();
  expect(await violations()).toEqual([]);
  await page.goto(`http://localhost:${server.port}/directory/PractitionerRole/gone`);
  await page.getByText("We have no record of this entry of the directory.").waitFor();
});

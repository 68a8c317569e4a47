import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Running } from "#local/serve.ts";
import { openBrowser } from "../browser-window.ts";
import { serveDeskPage } from "./build-desk-page.ts";

let server: Running;
let browser: Browser;
let page: Page;
/** What the browser complained about: policy violations, faults in the page. */
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
  });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`http://localhost:${server.port}${path}`);
}

const ring = (contactId: string, channel: "voice" | "chat" = "voice") =>
  page.evaluate(([id, kind]) => window.fakes.ring(id, kind as "voice"), [contactId, channel] as const);

const button = (name: string | RegExp) => page.getByRole("button", { name });

async function takeCall(contactId = "call-1"): Promise<void> {
  await ring(contactId);
  await button("Accept").click();
  await page
    .getByRole("region", { name: "Suggested next" })
    .getByRole("heading", { level: 3 })
    .first()
    .waitFor();
  await page.getByRole("tab", { name: "Overview" }).waitFor();
}

async function violations(): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

test.each(["light", "dark"] as const)(
  "no accessibility violation anywhere on the desk, %s",
  async (theme) => {
    await open("/desk", theme);
    await page.getByRole("heading", { name: "No contact" }).waitFor();
    expect(await violations()).toEqual([]);
    await ring("call-1");
    await page.getByRole("heading", { name: "Rosa Testmember" }).waitFor();
    expect(await violations()).toEqual([]);
    await button("Accept").click();
    await button("Explain the bill").waitFor();
    expect(await violations()).toEqual([]);
    await button("Explain the bill").click();
    for (const part of ["c", "a", "b"]) {
      await opensPart(part);
      expect(await violations()).toEqual([]);
    }
    await estimatesMri();
    expect(await violations()).toEqual([]);
    await button("End call").click();
    await button("Save, go Available").click();
    await page.getByText("Choose how the contact ended.").waitFor();
    expect(await violations()).toEqual([]);
  },
);

test.each(["light", "dark"] as const)(
  "no accessibility violation in a chat, on the floor, at sign-in, %s",
  async (theme) => {
    await open("/desk", theme);
    await ring("chat-1", "chat");
    await button("Accept").click();
    await page.getByRole("textbox", { name: "Message" }).waitFor();
    await page.getByRole("tab", { name: "Overview" }).waitFor();
    await button("Explain the bill").waitFor();
    expect(await violations()).toEqual([]);
    await page.context().close();
    await open("/floor?role=supervisor", theme);
    await page.getByRole("rowheader", { name: "Ana Alvarez" }).waitFor();
    expect(await violations()).toEqual([]);
    await page.context().close();
    await open("/?role=nobody", theme);
    await button("Sign in").waitFor();
    expect(await violations()).toEqual([]);
  },
);

/** By keys, since a tab may be folded away: G, then the part's letter. */
async function opensPart(letter: string): Promise<void> {
  await page.keyboard.press("g");
  await page.keyboard.press(letter);
}

/** Asks what an MRI would cost; the answer is beside the form. */
async function estimatesMri(): Promise<void> {
  await page.getByRole("button", { name: /Service/ }).click();
  await page.getByRole("option", { name: "MRI or CT scan" }).click();
  await page.getByLabel("Allowed amount").fill("1,840.00");
  await button("Estimate").click();
  await page.getByText("Coinsurance: 20% of $1,840.00").waitFor();
}

test("why she owes what she owes, was she covered, and what would it cost: the arithmetic is on the page", async () => {
  await open("/desk");
  await takeCall();
  await page.getByRole("tab", { name: "Claims" }).click();
  await page.getByText("Deductible $940.00 + coinsurance $180.00 (20% of the $900.00 left)").waitFor();
  await page.getByText(/the figures do not add up/).waitFor();
  await page.getByText("We have no record of what has been paid to the providers.").waitFor();
  await opensPart("a");
  await page.getByText("15 calendar days (Commercial)").waitFor();
  await page.getByRole("tab", { name: "Benefits" }).click();
  await page.getByText("8 of 20").waitFor();
  await page.getByLabel("Covered on").fill("2023-12-03");
  await page.getByText(/We have no record of coverage on Dec 3, 2023/).waitFor();
  await page.getByLabel("Allowed amount").fill("about 300");
  await button("Estimate").click();
  await page.getByText("An amount in dollars").waitFor();
  await estimatesMri();
  await page.getByText("$368.00").first().waitFor();
  // What was asked is nowhere but on the page.
  expect(page.url()).not.toMatch(/MRI|1840/);
});

test("ring and overview are marked for the bench", async () => {
  await open("/desk");
  await takeCall("call-1");
  const took = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(`careline:${name}:call-1`)[0]!.startTime;
    return at("overview-painted") - at("connecting");
  });
  expect(took).toBeGreaterThan(0);
});

test("the page waits for a server that hears of the contact later than the desk", async () => {
  await open("/desk");
  await page.evaluate(() => window.fakes.lateBy(4));
  await ring("call-1");
  await page.getByRole("heading", { name: "Rosa Testmember" }).waitFor();
});

test("a call from ring to wrap-up by keyboard alone", async () => {
  await open("/desk");
  await ring("call-1");
  await button("Accept").waitFor();
  await page.keyboard.press("Alt+Enter");
  await button("Mute").waitFor();
  await page.keyboard.press("m");
  await button("Unmute").waitFor();
  await page.keyboard.press("h");
  await button("Resume").waitFor();
  await button("Explain the bill").waitFor();
  await page.keyboard.press("Alt+a");
  await page.getByRole("region", { name: /^Guide/ }).waitFor();
  const notes = page.getByRole("textbox", { name: "Notes" });
  await notes.focus();
  await page.keyboard.type("hmm, keys are letters here");
  expect(await notes.inputValue()).toBe("hmm, keys are letters here");
  expect(await button("Unmute").count()).toBe(1);
  await button("End call").press("Enter");
  await button("Disposition").press("Enter");
  await page.getByRole("option", { name: "Resolved" }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "No contact" }).waitFor();
  const saved = await page.evaluate(() => window.fakes.wrapUps["call-1"]);
  expect(saved).toEqual({ disposition: "resolved", note: "hmm, keys are letters here", followUp: null });
});

test("a note says Saved only once the server has it", async () => {
  await open("/desk");
  await takeCall();
  const region = page.getByRole("region", { name: "Conversation" });
  await page.evaluate(() => window.fakes.offline(true));
  await page.getByRole("textbox", { name: "Notes" }).fill("Bill explained");
  await region.getByText("Not saved, trying again").waitFor();
  await page.evaluate(() => window.fakes.offline(false));
  await region.getByText("Saved", { exact: true }).waitFor();
  expect(await page.evaluate(() => window.fakes.drafts["call-1/note"]?.text)).toBe("Bill explained");
});

test("what rings takes neither the focus nor the words of whoever is typing", async () => {
  await open("/desk");
  await ring("chat-1", "chat");
  await button("Accept").click();
  const message = page.getByRole("textbox", { name: "Message" });
  await message.pressSequentially("Hello ");
  await ring("chat-2", "chat");
  await page.getByRole("region", { name: "Incoming chat" }).waitFor();
  await page.keyboard.type("Rosa");
  expect(await message.inputValue()).toBe("Hello Rosa");
  await page.keyboard.press("Enter");
  await page.getByRole("log").getByText("Hello Rosa").waitFor();
  expect(await message.inputValue()).toBe("");
});

test("a panel that does not answer is named, with a way to try again", async () => {
  await open("/desk");
  await page.evaluate(() => window.fakes.panel("unreachable"));
  await page.getByText("Calls and chats cannot reach you").waitFor();
  await button("Try again").click();
  await button(/^State: Available/).waitFor();
});

test("without a microphone the agent reads why and cannot go Available", async () => {
  await open("/desk");
  await page.evaluate(() => window.fakes.microphone("missing"));
  await page.getByText("No microphone", { exact: true }).first().waitFor();
  await button(/^State:/).click();
  const choice = page.getByRole("menuitem", { name: /^Available/ });
  expect(await choice.getAttribute("aria-disabled")).toBe("true");
  expect(await choice.textContent()).toContain("Plug one in");
});

test("of an unverified caller nothing about any member is on the page", async () => {
  await open("/desk");
  await page.evaluate(() => window.fakes.caller("unknown"));
  await ring("call-1");
  await button("Accept").click();
  await page.getByRole("heading", { name: "Unknown caller" }).waitFor();
  await page.getByText("The caller is not verified.").waitFor();
  expect(await page.getByRole("region", { name: "Profile" }).textContent()).not.toContain("Rosa");
});

test("a practice on the line is called by its name, in the rail and in the profile", async () => {
  await open("/desk");
  await page.evaluate(() => window.fakes.caller("practice"));
  await ring("call-1");
  await page.getByRole("region", { name: "Incoming call" }).getByText("Testwell Orthopedics").waitFor();
  await button("Accept").click();
  const profile = page.getByRole("region", { name: "Profile" });
  await profile.getByRole("heading", { name: "Testwell Orthopedics" }).waitFor();
  await profile.getByText("No member is identified on this contact.").waitFor();
  await profile.getByText("Verified L1, NPI and tax ID").waitFor();
});

test("what the member corrected is read first, and stays in sight when the card folds", async () => {
  await open("/desk");
  await ring("chat-1", "chat");
  await button("Accept").click();
  const card = page.getByRole("region", { name: "What the member told the assistant" });
  const correction = "Rosa corrected: “No, I want to know why nobody asked for the authorization before”";
  await card.getByText(correction).waitFor();
  const read = await card.innerText();
  expect(read.indexOf(correction)).toBeLessThan(read.indexOf("Asked about the claim"));
  await page.getByRole("log").getByText("Thank you, I have written that down.").waitFor();
  const messages = page.getByRole("region", { name: "Messages" });
  const fromTheEnd = () => messages.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight);
  await expect.poll(fromTheEnd).toBeLessThan(2);
  await page.getByRole("textbox", { name: "Message" }).fill("Hi Rosa");
  await button("Send").click();
  await page.locator("summary").getByText(correction).waitFor();
  expect(await violations()).toEqual([]);
});

test("the conversation says at its head that the caller declined to be recorded", async () => {
  await open("/desk");
  await takeCall("call-1");
  expect(await page.getByText("Not recorded").count()).toBe(0);
  await page.context().close();
  await open("/desk");
  await page.evaluate(() => window.fakes.declineRecording());
  await takeCall("call-2");
  await page.getByRole("region", { name: "Conversation" }).getByText("Not recorded").waitFor();
  expect(await violations()).toEqual([]);
});

import type { Page } from "playwright-core";
import * as z from "zod";
import { openDesk, withBrowser } from "./browser.ts";
import { openChat } from "./chatter.ts";
import { quantile, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { withFolder } from "./own-careline.ts";
import { startProcess } from "./running-careline.ts";

const messages = 50;
const warmUps = 5;

/** From the member's press on Send to the message painted on the agent's page. */
export function benchChat(): Promise<readonly Figure[]> {
  return withFolder(async (folder) => {
    const careline = await startProcess({ folder });
    try {
      const times = await withBrowser(async (browser) => {
        const desk = await openDesk(browser, careline.addresses.desk, "ben");
        const member = await openChat(browser, careline.addresses.member);
        await desk.getByRole("button", { name: "Accept" }).click();
        await member
          .getByRole("log")
          .getByText(/joined/)
          .waitFor();
        return sendAll(member, desk);
      });
      return [
        watched("chat: member's message to agent's page, p95", quantile(times, 0.95), "ms"),
        watched("chat: member's message to agent's page, p50", quantile(times, 0.5), "ms"),
      ];
    } finally {
      await careline.stop();
    }
  });
}

async function sendAll(member: Page, desk: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < warmUps + messages; count += 1) {
    const text = `Message number ${count}.`;
    const painted = desk.evaluate(whenPainted(text));
    await member.getByRole("textbox", { name: "Write a message" }).fill(text);
    const sent = z.number().parse(await member.evaluate(pressSend));
    times.push(z.number().parse(await painted) - sent);
  }
  return times.slice(warmUps);
}

// What runs in a page is text: this side is compiled without the browser's types. Both pages tell the machine's time.
const now = "performance.timeOrigin + performance.now()";

const pressSend = `{
  const at = ${now};
  document.querySelector('button[aria-label="Send"]').click();
  at;
}`;

/** The time of the first paint with these words among the messages. */
const whenPainted = (text: string): string => `new Promise((done, fail) => {
  const thread = document.querySelector(".conversation");
  const late = setTimeout(() => fail(new Error("Never painted.")), 10_000);
  const watch = new MutationObserver(() => {
    if (!thread.textContent.includes(${JSON.stringify(text)})) return;
    watch.disconnect();
    clearTimeout(late);
    requestAnimationFrame(() => setTimeout(() => done(${now})));
  });
  watch.observe(thread, { subtree: true, childList: true, characterData: true });
})`;

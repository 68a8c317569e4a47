import type { Page } from "playwright-core";
import { slipsIn } from "./findings.ts";
import type { Finding } from "./findings.ts";
import { everythingSaid } from "./walk-page.ts";

/** Opens one entry of the directory by its address, as a link does, and reads it. `key` is `Type/id`. */
export async function walkEntry(page: Page, desk: string, key: string): Promise<readonly Finding[]> {
  await page.goto(new URL(`/directory/${key}`, desk).href);
  const entry = page.getByRole("region", { name: "Entry" });
  await entry.locator("h2:not(.visually-hidden), .fault-title, .directory-nothing").first().waitFor();
  const findings = slipsIn(String(await page.evaluate(everythingSaid)));
  const faults = await entry.locator(".fault-title, .directory-nothing").allInnerTexts();
  return [...findings, ...faults].map((what) => ({ whose: key, where: "the directory", what }));
}

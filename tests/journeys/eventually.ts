import type { Locator } from "playwright-core";
import { expect } from "vitest";

/** Tries until it holds, or fails with the last reason: people wait for a screen, they do not sleep. */
export async function eventually(check: () => Promise<void>, withinMs = 15_000): Promise<void> {
  await expect
    .poll(
      () =>
        check().then(
          () => "holds",
          (reason: unknown) => String(reason),
        ),
      { timeout: withinMs, interval: 50 },
    )
    .toBe("holds");
}

/** Waits until something is on the screen. */
export async function isShown(locator: Locator, withinMs = 15_000): Promise<void> {
  await locator.waitFor({ state: "visible", timeout: withinMs });
}

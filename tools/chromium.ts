import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/**
 * A Chromium for the tests: the environment variable CHROMIUM, else the system's, else Playwright's own if it was
 * downloaded before. Null when there is none.
 */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM"];
  const candidates = [
    named,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/opt/google/chrome/chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    chromium.executablePath(),
  ];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;
}

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "inherit" }).status === 0;

const isRootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Finds a Chromium or installs one, saying what it does. Throws with the command to run when it cannot. */
export function needChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log("No Chromium here (looked at $CHROMIUM, chromium, google-chrome). Installing one.");
  if (isRootOnDebian()) {
    succeeds("apt-get", ["update", "-qq"]);
    succeeds("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  } else {
    succeeds("npx", ["playwright-core", "install", "chromium"]);
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    "Could not install a Chromium. Run `sudo apt-get install chromium` (Debian, Ubuntu) or `npx playwright-core install chromium`, or set CHROMIUM to the path of one, and try again.",
  );
}

import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { findChromium } from "#tools/chromium.ts";

const quietArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--autoplay-policy=no-user-gesture-required",
];

/** A microphone that beeps, granted to everybody. */
const fakeMicrophone = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

/** Headless Chromium. `microphone: "none"` leaves the machine without one. */
export async function openBrowser(microphone: "fake" | "none" = "fake"): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium: run `npm test`, which finds or installs one.");
  const args = [...quietArguments, ...(microphone === "fake" ? fakeMicrophone : [])];
  return chromium.launch({ executablePath, args });
}

/** What a browser window did that it must never do. */
export interface Misdeeds {
  /** Requests that left loopback. */
  readonly outside: string[];
  /** Content-security-policy violations. */
  readonly violations: string[];
  /** Uncaught page errors. */
  readonly errors: string[];
}

const isLoopback = (address: string): boolean =>
  /^(?:data|blob|about|chrome-error):/.test(address) ||
  ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname);

/** A window of its own (cookies, storage), watched for misdeeds, with its peer connections kept for `soundHeard`. */
export async function openWindow(
  browser: Browser,
  misdeeds: Misdeeds,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.on("request", (request) => {
    if (!isLoopback(request.url())) misdeeds.outside.push(request.url());
  });
  context.on("weberror", (error) => misdeeds.errors.push(error.error().message));
  await context.exposeFunction("reportViolation", (text: string) => {
    misdeeds.violations.push(text);
  });
  await context.addInitScript(() => {
    const here = window as unknown as {
      reportViolation: (text: string) => void;
      peers: RTCPeerConnection[];
      RTCPeerConnection: typeof RTCPeerConnection;
    };
    document.addEventListener("securitypolicyviolation", (event) => {
      const place = `${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`;
      here.reportViolation(`${event.violatedDirective} ${event.blockedURI} at ${place}`);
    });
    here.peers = [];
    here.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        here.peers.push(this);
      }
    };
  });
  return { context, page: await context.newPage() };
}

/** Sound energy received so far by the newest peer connection of any frame of a page; it only grows with sound. */
export async function soundReceived(page: Page): Promise<number> {
  const perFrame = await Promise.all(
    page.frames().map((frame) =>
      frame
        .evaluate(async () => {
          const peers = (window as unknown as { peers?: RTCPeerConnection[] }).peers ?? [];
          const newest = peers.findLast((peer) => peer.connectionState === "connected");
          if (!newest) return 0;
          const reports = [...(await newest.getStats()).values()] as {
            type: string;
            totalAudioEnergy?: number;
          }[];
          return reports.reduce(
            (sum, report) => sum + (report.type === "inbound-rtp" ? (report.totalAudioEnergy ?? 0) : 0),
            0,
          );
        })
        .catch(() => 0),
    ),
  );
  return Math.max(0, ...perFrame);
}

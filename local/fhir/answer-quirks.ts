import { setTimeout as pause } from "node:timers/promises";
import type { Quirks } from "./quirks.ts";

/** 99 % of a normal distribution lie below so many standard deviations. */
const z99 = 2.326;

/**
 * Milliseconds one answer takes: log-normal, as answers over a network are, through the two given percentiles.
 * `random` gives numbers in [0, 1).
 */
export function drawLatency({ p50, p99 }: { p50: number; p99: number }, random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return p50 * Math.exp((Math.log(p99 / p50) / z99) * normal);
}

/** Waits as long as the quirk says, then answers, on a bad day with HTML or half of the answer. */
export async function withAnswerQuirks(
  quirks: Quirks,
  random: () => number,
  answer: () => Promise<Response>,
): Promise<Response> {
  if (quirks.latencyMs) await pause(drawLatency(quirks.latencyMs, random));
  if (quirks.htmlShare > 0 && random() < quirks.htmlShare) return htmlPage();
  const response = await answer();
  return quirks.cutShare > 0 && random() < quirks.cutShare ? cutInHalf(response) : response;
}

const htmlPage = (): Response =>
  new Response("<!doctype html><title>Service temporarily unavailable</title>", {
    headers: { "content-type": "text/html" },
  });

/** Known to the server as a line that was closed too early, and so nothing to report. */
const cut = Object.assign(new Error("quirk: the line is cut"), { code: "ERR_STREAM_PREMATURE_CLOSE" });

/** Half of the body, and then the line breaks. */
async function cutInHalf(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  let isSent = false;
  const half = new ReadableStream({
    pull(controller) {
      if (isSent) controller.error(cut);
      else controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)));
      isSent = true;
    },
  });
  return new Response(half, { status: response.status, headers: response.headers });
}

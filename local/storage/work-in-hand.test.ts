import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { createWorkInHand } from "./work-in-hand.ts";

const opened: (() => void)[] = [];
afterEach(() => opened.splice(0).forEach((close) => close()));

/** A server whose work takes this long, and a note of what it has worked off. */
async function slowServer(workMs: number) {
  const done: string[] = [];
  const work = createWorkInHand((request, response) => {
    request.resume().on("end", () => {
      void sleep(workMs).then(() => {
        done.push(request.url ?? "");
        response.end("done");
      });
    });
  });
  const server = createServer(work.listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  opened.push(() => void server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { work, server, base, done };
}

test("What was asked before the end is answered before it", async () => {
  const { work, base, done } = await slowServer(60);
  const answer = fetch(`${base}/one`);
  await sleep(20);
  await work.finish();
  expect(done).toEqual(["/one"]);
  expect(await (await answer).text()).toBe("done");
});

test("Work goes on for a client that hung up, and the end waits for it", async () => {
  const { work, server, base, done } = await slowServer(60);
  const answer = fetch(`${base}/gone`).catch(() => null);
  await sleep(20);
  server.closeAllConnections();
  await answer;
  expect(done).toEqual([]);
  await work.finish();
  expect(done).toEqual(["/gone"]);
});

test("A request that was broken off half said holds nothing up", async () => {
  const { work, server, base, done } = await slowServer(5);
  const half = fetch(`${base}/half`, {
    method: "POST",
    body: new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([1])) }),
    duplex: "half",
  } as RequestInit).catch(() => null);
  await sleep(30);
  server.closeAllConnections();
  await half;
  await work.finish();
  expect(done).toEqual([]);
});

test("What is asked afterwards is refused and never begun", async () => {
  const { work, base, done } = await slowServer(5);
  await work.finish();
  await expect(fetch(`${base}/late`)).rejects.toThrow();
  expect(done).toEqual([]);
});

import { request } from "node:http";
import { connect } from "node:net";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { serve } from "./serve.ts";
import type { Running } from "./serve.ts";

let running: Running;
const heard: string[] = [];
beforeAll(async () => {
  const app = new Hono().get("/hello", (c) => c.text("hello"));
  const echo = (socket: WebSocket): void => {
    socket.on("message", (data) => {
      heard.push(Buffer.isBuffer(data) ? data.toString("utf8") : "");
      socket.send("heard");
    });
  };
  running = await serve({ app, sockets: { "/socket": echo } }, 0);
});
afterAll(() => running.close());

const statusFor = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = running;
    request({ port, host: "127.0.0.1", path: "/hello", headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once("error", reject)
      .end();
  });

/** What the server answers to raw bytes, until it closes. */
const answerTo = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(running.port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (data) => {
      answer += data.toString();
    });
    socket.once("close", () => resolve(answer));
    socket.once("error", reject);
  });

const upgrade = (path: string, host: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";

const open = (): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://localhost:${running.port}/socket`);
    socket.once("open", () => resolve(socket));
    socket.once("error", reject);
  });

const closed = (socket: WebSocket): Promise<void> =>
  new Promise((resolve) => {
    socket.once("error", () => undefined);
    socket.once("close", () => resolve());
  });

test("answers to the names of this machine", async () => {
  expect(await statusFor(`localhost:${running.port}`)).toBe(200);
  expect(await statusFor("127.0.0.1")).toBe(200);
});

test("a foreign name that points to this machine gets nothing", async () => {
  expect(await statusFor(`attacker.example:${running.port}`)).toBe(421);
  expect(await statusFor("localhost.attacker.example")).toBe(421);
  expect(await answerTo(upgrade("/socket", "attacker.example"))).toMatch(/^HTTP\/1\.1 404/);
});

test("an upgrade to what is no address is refused, and the server goes on", async () => {
  expect(await answerTo(upgrade("//", "localhost"))).toMatch(/^HTTP\/1\.1 404/);
  expect(await statusFor("localhost")).toBe(200);
});

test("a frame that is too large ends its own socket only", async () => {
  const [greedy, modest] = [await open(), await open()];
  const end = closed(greedy);
  greedy.send("x".repeat(2 * 1024 * 1024));
  await end;
  modest.send("still there");
  await expect.poll(() => heard).toEqual(["still there"]);
  modest.terminate();
});

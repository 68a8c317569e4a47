import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { createWorld } from "../world.ts";
import { createCcpServer } from "./ccp-server.ts";
import { createRtcHub } from "./rtc-hub.ts";
import { steppedTimers } from "./timers.ts";

function openServer() {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const world = createWorld({ clock, ids: countingIds("id"), timers: steppedTimers(clock) });
  const { app } = createCcpServer({
    world,
    rtcHub: createRtcHub(),
    chat: {
      participantId: () => "participant",
      participantToken: () => "token",
      connectionToken: () => ({ token: "token", expiry: "" }),
    },
    usernameOf: (cookie) => (cookie === "careline-sso=ana" ? "ana" : null),
    approvedOrigins: ["http://localhost:4600"],
    pageScript: () => Promise.resolve("run()"),
  });
  return (path: string, init: RequestInit = {}) => Promise.resolve(app.request(path, init));
}

test.each(["/ccp-v2/", "/ccp-v2/page.js", "/ccp-v2/page.css", "/ccp/session"])(
  "%s is taken for what it says it is and nothing else",
  async (path) => {
    const ask = openServer();
    expect((await ask(path)).headers.get("x-content-type-options")).toBe("nosniff");
  },
);

test("a page of another origin cannot command the panel with the agent's cookie", async () => {
  const ask = openServer();
  const command = (headers: Record<string, string>) =>
    ask("/ccp/api", {
      method: "POST",
      headers: { host: "localhost:4602", ...headers },
      body: JSON.stringify({ method: "getEndpoints", params: {} }),
    });
  const cookie = "careline-sso=ana";
  expect((await command({ cookie, origin: "http://localhost:4602" })).status).toBe(200);
  expect((await command({ cookie, origin: "http://localhost:4600" })).status).toBe(403);
  expect((await command({ cookie, origin: "http://attacker.example" })).status).toBe(403);
  expect((await command({ cookie })).status).toBe(403);
  expect((await command({ origin: "http://localhost:4602" })).status).toBe(401);
});

import { expect, test } from "vitest";
import { createRtcHub } from "./rtc-hub.ts";

test("carries messages to the other end of the same contact only", () => {
  const hub = createRtcHub();
  const heard: string[] = [];
  const agent = hub.join("call-1", "agent", (message) => heard.push(`agent: ${String(message)}`));
  const member = hub.join("call-1", "customer", (message) => heard.push(`member: ${String(message)}`));
  hub.join("call-2", "customer", (message) => heard.push(`stranger: ${String(message)}`));
  agent.send("offer");
  member.send("answer");
  expect(heard).toEqual(["member: offer", "agent: answer"]);
});

test("keeps what was said before the other end came", () => {
  const hub = createRtcHub();
  const heard: unknown[] = [];
  hub.join("call-1", "agent", () => {}).send("offer");
  hub.join("call-1", "customer", (message) => heard.push(message));
  expect(heard).toEqual(["offer"]);
});

test("a tab that takes over the audio replaces the one before, whose leaving no longer matters", () => {
  const hub = createRtcHub();
  const heard: string[] = [];
  const first = hub.join("call-1", "agent", () => heard.push("first"));
  const member = hub.join("call-1", "customer", () => {});
  hub.join("call-1", "agent", () => heard.push("second"));
  first.leave();
  member.send("answer");
  expect(heard).toEqual(["second"]);
});

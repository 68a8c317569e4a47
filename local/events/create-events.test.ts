import { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { WebSocket } from "ws";
import { countingIds } from "#journey/ids.ts";
import { createEvents } from "./create-events.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class FakeSocket extends EventEmitter {
  readonly send = vi.fn<(text: string) => void>();
  readonly terminate = vi.fn(() => this.emit("close"));
  readonly close = vi.fn<(code: number) => void>(() => void this.emit("close"));
}

function strangerConnects(): FakeSocket {
  const { sockets } = createEvents({ verifyToken: () => null, ids: countingIds("id") });
  const socket = new FakeSocket();
  const url = new URL("ws://localhost/event/realtime");
  const request = { headers: {} } as IncomingMessage;
  sockets["/event/realtime"]?.(socket as unknown as WebSocket, url, request);
  return socket;
}

test("whoever may not listen is told so after their first word", () => {
  const socket = strangerConnects();
  socket.emit("message", "{}");
  expect(socket.send).toHaveBeenCalledWith(expect.stringContaining("UnauthorizedException"));
  expect(socket.close).toHaveBeenCalledWith(4401);
  vi.advanceTimersByTime(60_000);
  expect(socket.terminate).not.toHaveBeenCalled();
});

test("whoever may not listen and says nothing does not stay", () => {
  const socket = strangerConnects();
  vi.advanceTimersByTime(9_999);
  expect(socket.terminate).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(socket.terminate).toHaveBeenCalledOnce();
});

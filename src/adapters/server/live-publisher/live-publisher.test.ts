import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { appSyncLivePublisher } from "./live-publisher.ts";

function publisher(status: number) {
  const requests: { headers: Headers; body: unknown }[] = [];
  const port = appSyncLivePublisher({
    endpoint: "https://x.appsync-api.us-west-2.amazonaws.com/event",
    region: "us-west-2",
    clock: fixedClock("2026-11-22T15:00:00.000Z"),
    credentials: () => ({ accessKeyId: "LOCAL", secretAccessKey: "local" }),
    fetch: async (_url, init) => {
      requests.push({
        headers: new Headers(init?.headers),
        body: JSON.parse(init?.body as string),
      });
      return new Response("{}", { status });
    },
  });
  return { port, requests };
}

test("news go to every channel as AppSync takes them, signed for appsync", async () => {
  const { port, requests } = publisher(200);
  await port.publish(["/queues/all", "/agents/all"], { kind: "floor", asOf: "2026-11-22T15:00:00.000Z" });
  expect(requests.map(({ body }) => body)).toEqual(
    ["/queues/all", "/agents/all"].map((channel) => ({
      channel,
      events: ['{"kind":"floor","asOf":"2026-11-22T15:00:00.000Z"}'],
    })),
  );
  expect(requests[0]?.headers.get("authorization")).toMatch(
    /^AWS4-HMAC-SHA256 Credential=LOCAL\/20261122\/us-west-2\/appsync\/aws4_request/,
  );
});

test("a refused channel is a fault with a code", async () => {
  const { port } = publisher(403);
  await expect(port.publish(["/queues/all"], {})).rejects.toThrow("live.refused");
});

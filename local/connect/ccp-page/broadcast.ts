import type { Stream } from "./stream.ts";

/** Streams' own telemetry; nobody here reads it, and there is much of it. */
const noise = new Set([
  "log",
  "client_metric",
  "server_bound_internal_log",
  "click_stream_data",
  "softphone_stats",
  "softphone_report",
]);

/** `broadcast`: what one page says, the pages of all the agent's tabs hear, this one too. */
export function passBroadcasts(stream: Stream): (data: unknown) => void {
  return (said) => {
    if (typeof said !== "object" || said === null || !("event" in said)) return;
    const { event } = said;
    if (typeof event !== "string" || noise.has(event)) return;
    stream.send({ kind: "broadcast", event, data: "data" in said ? said.data : undefined });
  };
}

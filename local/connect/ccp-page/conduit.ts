/** The way between this frame and the page around it: `{event, data}` both ways, as Streams' IFrameConduit speaks. */
export interface Conduit {
  readonly down: (event: string, data?: unknown) => void;
  /** Answers what the page says; one handler for each event. */
  readonly listen: (handlers: Readonly<Record<string, (data: unknown) => void>>) => void;
}

/** Speaks only to the page that embeds this frame; who may embed it is settled by `frame-ancestors`. */
export function createConduit(frame: Window): Conduit {
  return {
    down: (event, data) => frame.parent.postMessage({ event, data }, "*"),
    listen: (handlers) => {
      frame.addEventListener("message", (message: MessageEvent<unknown>) => {
        if (message.source !== frame.parent) return;
        const said = message.data;
        if (typeof said !== "object" || said === null || !("event" in said)) return;
        const { event } = said;
        if (typeof event !== "string" || !Object.hasOwn(handlers, event)) return;
        handlers[event]?.("data" in said ? said.data : undefined);
      });
    },
  };
}

import type { Conduit } from "./conduit.ts";
import type { Stream } from "./stream.ts";
import type { FromServer } from "./wire.ts";

/** `master_request`: which tab may ring, open the sign-in page, and so on. The server decides for all tabs. */
export function passMasterRequests(stream: Stream): (data: unknown) => void {
  return (request) => {
    if (typeof request !== "object" || request === null) return;
    const requestId = "requestId" in request ? request.requestId : null;
    const params = "params" in request ? request.params : null;
    if (typeof requestId !== "string" || typeof params !== "object" || params === null) return;
    if (!("topic" in params) || typeof params.topic !== "string") return;
    stream.send({
      kind: "master",
      requestId,
      topic: params.topic,
      become: "method" in request && request.method === "becomeMaster",
      onlyIfSome: "shouldNotBecomeMasterIfNone" in params && params.shouldNotBecomeMasterIfNone === true,
    });
  };
}

/** The server's decision, for the page that asked, or for all when a topic changed hands. */
export function tellMaster(
  { down }: Conduit,
  { requestId, data }: Extract<FromServer, { kind: "master" }>,
): void {
  down("master_response", { event: "master_response", ...(requestId ? { requestId } : {}), data, err: null });
}

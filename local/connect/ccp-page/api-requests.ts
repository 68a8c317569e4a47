import type { Conduit } from "./conduit.ts";
import { decode, encode } from "./wire.ts";

interface Answer {
  readonly data?: unknown;
  /** JSON text, as Streams' client expects it. */
  readonly err: string | null;
}

/** `api_request` → the instance → `api_response`. */
export function answerApiRequests({ down }: Conduit): (data: unknown) => void {
  return (request) => {
    if (typeof request !== "object" || request === null || !("requestId" in request)) return;
    const { requestId } = request;
    void ask(request).then((answer) => down("api_response", { event: "api_response", requestId, ...answer }));
  };
}

async function ask(request: object): Promise<Answer> {
  try {
    const method = "method" in request ? request.method : "";
    const params = "params" in request ? request.params : {};
    const response = await fetch("/ccp/api", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: encode({ method, params }),
    });
    return response.ok ? read(decode(await response.text())) : failed("ServerError", response.status);
  } catch {
    return failed("NetworkError", 0);
  }
}

function read(answer: unknown): Answer {
  if (typeof answer !== "object" || answer === null) return failed("ServerError", 0);
  if ("err" in answer) return { err: JSON.stringify(answer.err) };
  return { data: "data" in answer ? answer.data : {}, err: null };
}

const failed = (type: string, statusCode: number): Answer => ({
  err: JSON.stringify({ type, message: "The instance did not answer.", statusCode }),
});

/**
 * The second way between frame and page: the message channel of `@amazon-connect/site-streams`. Streams asks a few
 * things over it, and without an answer every chat would wait its 30 seconds. What it asks beyond the table is refused at once.
 */
interface SiteFacts {
  readonly region: string;
  readonly isConnected: () => boolean;
}

type Answers = Readonly<Record<string, () => object>>;

const healthCheckMs = 10_000;

export function openSiteChannel(frame: Window, facts: SiteFacts): void {
  const { port1: port, port2: theirs } = new MessageChannel();
  const answers: Answers = {
    "contact/getInstanceDetails": () => ({ origin: frame.location.origin, region: facts.region }),
    "contact/isPreviewMode": () => ({ isPreviewMode: false }),
    "agent/getNetworkConnectionStatus": () => ({
      status: facts.isConnected() ? "connected" : "disconnected",
    }),
    "voice/canResumeParticipant": () => ({ canResumeParticipant: true }),
    sendActivity: () => ({}),
  };
  let healthChecks = 0;
  const replies: Readonly<Record<string, (message: object) => object>> = {
    "cross-domain-site-ready": () => ({
      type: "acknowledge",
      connectionId: crypto.randomUUID(),
      status: { initialized: true, startTime: new Date() },
      healthCheckInterval: healthCheckMs,
    }),
    request: (message) => answerRequest(answers, message),
    healthCheck: () => ({ type: "healthCheckResponse", time: Date.now(), counter: (healthChecks += 1) }),
  };
  port.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== "object" || data === null || !("type" in data)) return;
    const { type } = data;
    if (typeof type === "string" && Object.hasOwn(replies, type)) port.postMessage(replies[type]?.(data));
  });
  port.start();
  frame.parent.postMessage({ type: "cross-domain-adapter-init" }, "*", [theirs]);
}

function answerRequest(answers: Answers, message: object): object {
  const command = "command" in message && typeof message.command === "string" ? message.command : "";
  const common = {
    type: "response",
    namespace: "namespace" in message ? message.namespace : undefined,
    requestId: "requestId" in message ? message.requestId : undefined,
  };
  const answer = Object.hasOwn(answers, command) ? answers[command] : undefined;
  if (answer) return { ...common, isError: false, data: answer() };
  return {
    ...common,
    isError: true,
    errorKey: "handlerNotFound",
    reason: "No handler for command",
    details: { command, requestData: "data" in message ? message.data : undefined },
  };
}

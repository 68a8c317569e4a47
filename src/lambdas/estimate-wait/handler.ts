import { connectWaitingLine } from "#adapters/server/connect-api/waiting-line.ts";
import { environment } from "#adapters/server/environment.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { answerFlow } from "./answer-flow.ts";
import type { WaitPorts } from "./answer-flow.ts";

let ports: WaitPorts | undefined;

/** Called by contact flows: how long until a person answers. */
export const handler = (event: unknown): Promise<Record<string, string>> =>
  answerFlow((ports ??= portsFromEnvironment()), event);

const portsFromEnvironment = (): WaitPorts => ({
  line: connectWaitingLine({ instanceId: environment("CONNECT_INSTANCE_ID") }),
  clock: systemClock,
});

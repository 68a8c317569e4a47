import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import { flows } from "#connect-flows/manifest.ts";
import { startCareline } from "#local/careline.ts";
import { endContact } from "#local/connect/end-contact.ts";
import { startContact } from "#local/connect/start-contact.ts";
import { functionOfArn, loadFlows } from "#local/flow/load-flows.ts";
import { loadFunctions } from "#local/functions.ts";
import { createLambdaRuntime } from "#local/gateway/lambda-runtime.ts";
import { flowId, memberLine, queueList } from "#local/instance.ts";
import { flowBots } from "#local/lex/flow-bots.ts";
import { createLexRuntime } from "#local/lex/lex-runtime.ts";
import { createContactRunner } from "#local/run-contact.ts";
import type { Contact, World } from "#local/world.ts";
import { terminalLine } from "./talk-line.ts";
import { readArguments } from "../read-arguments.ts";

/**
 * `npm run talk -- <flow> [--chat] [--language es-US] [--trace]`: be the caller of a shipped flow, in the terminal. The
 * flow runs as on the telephone: in a Careline of its own, with the real bots and functions and the invented members.
 */
const { values, positionals } = readArguments(
  {
    options: {
      chat: { type: "boolean", default: false },
      language: { type: "string", default: "en-US" },
      trace: { type: "boolean", default: false },
    },
    allowPositionals: true,
  },
  "npm run talk -- <flow> [--chat] [--language es-US] [--trace]",
);

const [flow = ""] = positionals;
if (!Object.hasOwn(flows, flow)) {
  console.error(`Which flow? npm run talk -- <flow> [--chat]; flows are ${Object.keys(flows).join(", ")}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "careline-talk-"));
console.log("One moment: a Careline of your own is starting.");
const careline = await startCareline({ port: 0, folder, members: 20 });
const { world } = careline;

let contact: Contact | null = null;
const line = terminalLine({
  input: process.stdin,
  output: process.stdout,
  onHangUp: () => {
    if (contact) endContact(world, contact, { by: "customer" });
  },
});

const isOver = new Promise<void>((resolve) => {
  world.listeners.add((event) => {
    if (event.kind !== "contact" || event.contact !== contact) return;
    if (event.type === "QUEUED") {
      line.remark(`in the queue ${queueName(event.contact)}; Ctrl D hangs up`);
      line.nobodyListens();
    }
    if (event.type === "DISCONNECTED") resolve();
  });
});

console.log(
  "Type keys or words, Enter alone for silence; Ctrl D hangs up. Rosa's member ID is 412907335, born 05141979.\n",
);
const run = await flowRunner(world);
contact = startContact(world, {
  channel: values.chat ? "CHAT" : "VOICE",
  initiationMethod: values.chat ? "API" : "INBOUND",
  line,
  displayName: "Caller",
  ...(values.chat ? {} : { customerNumber: "+15555550142", dialledNumber: memberLine }),
  attributes: values.chat ? { language: values.language } : {},
});
run(contact, flowId(flow));
await isOver;
line.remark(
  `the line is dead; reason ${contact.attributes["reasonCode"] ?? "unknown"}, ${contact.attributes["verificationLevel"] ?? "L0"}`,
);
line.close();
await careline.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);

/** Runs contacts of this terminal: the telephone's own runner knows only the member line. */
async function flowRunner(over: World): Promise<ReturnType<typeof createContactRunner>> {
  const log = (words: string): void => line.remark(words);
  const invoke = createLambdaRuntime({
    handlers: await loadFunctions(),
    clock: systemClock,
    ids: randomIds,
    log,
  });
  const byName = async (name: string, event: unknown): Promise<unknown> => {
    if (name === "identify-caller" || name === "fulfil-intent") return invoke(name, event);
    throw new Error(`No function ${name} for flows and bots`);
  };
  const lex = createLexRuntime({
    folder: join(import.meta.dirname, "../../lex-bots"),
    invokeLambda: byName,
    clock: systemClock,
  });
  return createContactRunner({
    world: over,
    flows: loadFlows(),
    bots: flowBots(lex),
    invokeLambda: (arn, event) => byName(functionOfArn(arn) ?? arn, event),
    onWalked: (_, { action }) => {
      if (values.trace) line.remark(action);
    },
  });
}

function queueName({ targetQueueId }: Contact): string {
  return queueList.find(({ id }) => id === targetQueueId)?.name ?? "";
}

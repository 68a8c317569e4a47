import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import type { Clock } from "#journey/clock.ts";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import type { FlowSymbol } from "#connect-flows/manifest.ts";
import { httpRoutes, lines, streams, tables } from "#infra/manifest.ts";
import { buildPages } from "./build-pages.ts";
import { localPool } from "./cognito/create-cognito.ts";
import type { Cognito } from "./cognito/create-cognito.ts";
import { openSignIn } from "./cognito/open-sign-in.ts";
import { buildCcpPage } from "./connect/build-ccp-page.ts";
import { createCcpServer } from "./connect/ccp-server.ts";
import type { CcpServer } from "./connect/ccp-server.ts";
import { connectControlPlane } from "./connect/control-plane.ts";
import { forgetContacts } from "./connect/forget-contacts.ts";
import { startChatContact } from "./connect/rest/start-chat-contact.ts";
import { createRtcHub } from "./connect/rtc-hub.ts";
import { systemTimers } from "./connect/timers.ts";
import { createEvents } from "./events/create-events.ts";
import { queueChanges } from "./announce-changes.ts";
import { answeringWhileUp } from "./fhir-outage.ts";
import type { Quirks } from "./fhir/quirks.ts";
import type { HoursKept } from "./flow/hours.ts";
import { functionOfArn, loadFlows } from "./flow/load-flows.ts";
import { createAwsEndpoint } from "./gateway/aws-endpoint.ts";
import { createGateway } from "./gateway/create-gateway.ts";
import { createLambdaRuntime } from "./gateway/lambda-runtime.ts";
import type { Invoke } from "./gateway/lambda-runtime.ts";
import { createPageServer } from "./gateway/page-server.ts";
import { flowId } from "./instance.ts";
import { documentPartnerKey, emailOrigin, loadFunctions, setEnvironment, textOrigin } from "./functions.ts";
import { flowBots } from "./lex/flow-bots.ts";
import { lexApp } from "./lex/lex-app.ts";
import { createLexRuntime } from "./lex/lex-runtime.ts";
import { openModelCache } from "./lex/model-cache.ts";
import type { LexRuntime } from "./lex/lex-runtime.ts";
import type { CareManagementSystem } from "./care-management/create-care-management.ts";
import { createDocumentPartner } from "./document-partner/create-document-partner.ts";
import { createInbox } from "./messages/create-inbox.ts";
import type { Inbox } from "./messages/create-inbox.ts";
import { emailService } from "./messages/email-service.ts";
import { createMailbox } from "./messages/mailbox.ts";
import { textService } from "./messages/text-service.ts";
import { createParticipantService } from "./participant/participant-service.ts";
import type { ParticipantService } from "./participant/participant-service.ts";
import { createPhone } from "./phone/create-phone.ts";
import type { Phone } from "./phone/create-phone.ts";
import { addressesAt, documentPartnerAt, outputsAt, pageHostsAt, takePorts } from "./addresses.ts";
import type { Addresses, Ports } from "./addresses.ts";
import { listenOnAll } from "./listen-on-all.ts";
import type { Listening } from "./listen-on-all.ts";
import { openCareManagement } from "./open-care-management.ts";
import { openPlan } from "./open-plan.ts";
import { pumpEvents } from "./pump-events.ts";
import { runSchedules } from "./run-schedules.ts";
import { createContactRunner } from "./run-contact.ts";
import { defaultMembers } from "./seed/build-plan.ts";
import { ensureLake } from "./seed/lake.ts";
import { namesByPhone } from "./seed/names-by-phone.ts";
import { startDynamo } from "./storage/dynamo.ts";
import { createFirehose } from "./storage/firehose.ts";
import { createS3 } from "./storage/s3.ts";
import { createWorld } from "./world.ts";
import type { World } from "./world.ts";

export interface CarelineOptions {
  /** The page's port; the next two are AWS and the Connect instance. 0 takes three free ones. */
  readonly port: number;
  /** Where data is kept. */
  readonly folder: string;
  readonly members?: number;
  /** Where built pages are kept; `dist/` when absent. */
  readonly pages?: string;
  /** Serves the pages' sources with hot reload in place of the built pages. */
  readonly dev?: boolean;
  /** At all hours when absent. */
  readonly hours?: HoursKept;
  /** Manners of the FHIR store that differ from its usual ones. */
  readonly quirks?: Partial<Quirks>;
}

/** A running Careline. */
export interface Careline {
  readonly addresses: Addresses;
  readonly world: World;
  /** Buckets are folders in here; the call log lies in `careline-lake/call-logs/`. */
  readonly bucketsFolder: string;
  /** Resolves when every event so far has reached its function. */
  readonly settled: () => Promise<void>;
  /** Ends all, keeping every record. */
  readonly stop: () => Promise<void>;
}

const ids = randomIds;
const clock = systemClock;

/**
 * The whole product on this machine, in one process: the composition root of the stand-in. Read it from top to bottom
 * to know what there is. Throws `PortTakenError`, `BrokenDataError` and `StoreUnusableError`, each one clear line.
 */
export async function startCareline(options: CarelineOptions): Promise<Careline> {
  const { folder, hours = "open" } = options;
  mkdirSync(folder, { recursive: true });
  const ports = await takePorts(options.port);
  const addresses = addressesAt(ports);
  const plan = openPlan({ ...options, changed: (patientIds) => changes.add(patientIds) });
  const dynamo = await startDynamo({ folder: join(folder, "dynamo"), tables: Object.values(tables) });
  const bucketsFolder = join(folder, "s3");
  const firehose = openLake(bucketsFolder, options.members ?? defaultMembers);
  const cognito = openSignIn(folder);

  setEnvironment(ports);
  const invoke = createLambdaRuntime({ handlers: await loadFunctions(), clock, ids, log: console.error });
  const changes = queueChanges(invoke, systemTimers);
  const lex = openBots(invoke);
  const world = createWorld({ clock, ids, timers: systemTimers, hours });
  const { inbox, ...messages } = openMessages();
  const cases = openCareManagement({ folder, ports, world, nameOf: plan.nameOf });
  const connect = openInstance(world, lex, invoke, cognito, addresses);

  const aws = createAwsEndpoint({
    dynamo,
    firehose,
    s3: createS3(bucketsFolder),
    healthLake: { app: answeringWhileUp(() => world.fhir === "up", plan.healthLake.app) },
    connect: { app: connect.controlPlane },
    participant: connect.participants,
    lex: { app: lexApp(lex) },
    ...messages,
    events: createEvents({ verifyToken: cognito.verify, ids }),
    gateway: openGateway(invoke, cognito, addresses),
  });
  const pages = await openPages(ports, cognito, options);
  const instance = joined(connect, inbox, openPartner(ports), cases);
  const servers = await listenOnAll(ports, [pages.service, aws, instance]);

  // Only now can a function reach what it asks.
  const pump = pumpEvents(world, invoke);
  const schedules = runSchedules(systemTimers, { invoke, bucketsFolder, today: todayAt(clock) });

  return {
    addresses,
    world,
    bucketsFolder,
    settled: () =>
      Promise.all([schedules.scored, pump.drained().then(changes.drained).then(cases.told)]).then(() => {}),
    stop: async () => {
      pump.stop();
      changes.stop();
      await pump.drained();
      await schedules.stop();
      firehose.flush();
      await Promise.all(servers.map((server) => server.close()));
      await pages.close();
      await dynamo.close();
      cases.close();
      plan.close();
    },
  };
}

/** The lake with what lies in it beside FHIR, and the stream that fills it. */
function openLake(bucketsFolder: string, members: number) {
  const { bucket } = streams.callLog;
  ensureLake({ folder: bucketsFolder, bucket, today: todayAt(clock), members });
  return createFirehose({ streams: Object.values(streams), bucketsFolder, clock, ids });
}

/** Texts and e-mails, and the page where they come. */
function openMessages() {
  const mailbox = createMailbox({ clock, ids });
  return {
    texts: { app: textService({ mailbox, origin: textOrigin }) },
    emails: { app: emailService({ mailbox, origin: emailOrigin }) },
    inbox: createInbox({ mailbox, names: namesByPhone }),
  };
}

const openPartner = (ports: Ports): Hono =>
  createDocumentPartner({ address: documentPartnerAt(ports), key: documentPartnerKey, ids });

/** The pages: as Amplify Hosting serves them, or with hot reload. */
async function openPages(
  ports: Ports,
  cognito: Cognito,
  { dev = false, pages }: CarelineOptions,
): Promise<{ readonly service: Listening; readonly close: () => Promise<void> }> {
  const app = createPageServer({
    folder: dev ? "public" : await buildPages(pages),
    outputs: outputsAt(ports, localPool),
    hosts: pageHostsAt(ports),
    cognito: cognito.app,
  });
  if (!dev) return { service: { app }, close: () => Promise.resolve() };
  // Loaded only here: a bundler in memory is nothing for a start without it.
  const { startDevPages } = await import("./dev-pages.ts");
  const { before, close } = await startDevPages(ports.connect + 1);
  return { service: { app, before }, close };
}

/** API Gateway: the desk's API behind its authorizer, and the member's way to start a chat. */
function openGateway(invoke: Invoke, { verify }: Cognito, { page }: Addresses): Hono {
  return createGateway({ routes: httpRoutes, invoke, verifyToken: verify, origins: [page], clock, ids });
}

/** The shipped bots, trained. */
function openBots(invoke: Invoke): LexRuntime {
  return createLexRuntime({
    folder: join(import.meta.dirname, "../lex-bots"),
    cache: openModelCache(),
    invokeLambda: (name, event) => invokeByName(invoke, name, event),
    clock,
  });
}

const todayAt = (at: Clock): string => at.now().toISOString().slice(0, 10);

interface Instance {
  /** What a browser asks the instance: the panel and the telephone. */
  readonly app: Hono;
  readonly controlPlane: Hono;
  readonly panel: CcpServer;
  readonly participants: ParticipantService;
  readonly phone: Phone;
}

/** The Connect instance: routing, flows, chats, the panel and the telephone, joined over one world. */
function openInstance(
  world: World,
  lex: LexRuntime,
  invoke: Invoke,
  cognito: Cognito,
  addresses: Addresses,
): Instance {
  const runContact = createContactRunner({
    world,
    flows: loadFlows(),
    bots: flowBots(lex),
    invokeLambda: (arn, event) => invokeByName(invoke, functionOfArn(arn) ?? arn, event),
    agentLine: (...whom) => panel.agentLine(...whom),
  });
  forgetContacts(world);
  const rtcHub = createRtcHub();
  // Panel and participant service know each other: the panel carries an agent's chat frames and tokens.
  const participants = createParticipantService({
    world,
    toAgent: (username, topic, content) => panel.toAgent(username, topic, content),
  });
  const panel: CcpServer = createCcpServer({
    world,
    rtcHub,
    chat: participants,
    usernameOf: cognito.usernameOfSession,
    approvedOrigins: [addresses.page],
    pageScript: buildCcpPage,
  });
  const phone = createPhone({
    world,
    rtcHub,
    onInbound: (contact) => runContact(contact, flowId(flowOfLine(contact.systemEndpoint?.address))),
  });
  const controlPlane = connectControlPlane(world, [
    startChatContact({ world, participants, onInbound: runContact }),
  ]);
  const app = new Hono();
  app.route("/", panel.app);
  app.route("/", phone.app);
  return { app, controlPlane, panel, participants, phone };
}

/** All that a browser finds at the instance's address, and the APIs of partner and care management. */
const joined = (
  { app, panel, phone }: Instance,
  inbox: Inbox,
  partner: Hono,
  cases: CareManagementSystem,
): Listening => ({
  app: app.route("/", inbox.app).route("/", partner).route("/", cases.app),
  sockets: { ...panel.sockets, ...phone.sockets, ...inbox.sockets, ...cases.sockets },
});

/** Which flow answers a number of the plan. */
const flowOfLine = (number: string | undefined): FlowSymbol =>
  Object.values(lines).find((line) => line.number === number)?.flow ?? lines["member-services"].flow;

/** Flows and bots name functions by text; only the ones meant for them are there. */
function invokeByName(invoke: Invoke, name: string, event: unknown): Promise<unknown> {
  const own = (["identify-caller", "estimate-wait", "keep-survey", "fulfil-intent"] as const).find(
    (each) => each === name,
  );
  if (own !== undefined) return invoke(own, event);
  return Promise.reject(new Error(`No function ${name} for flows and bots`));
}

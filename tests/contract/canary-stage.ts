import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { createSignIn } from "#adapters/browser/sign-in/sign-in.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { Outputs } from "#contract/outputs.ts";
import { tables } from "#infra/manifest.ts";
import { startCareline } from "#local/careline.ts";
import type { Careline } from "#local/careline.ts";
import { acceptContact } from "#local/connect/accept-contact.ts";
import { enqueueContact } from "#local/connect/enqueue-contact.ts";
import { silentLine } from "#local/connect/fake-line.ts";
import { openPanel } from "#local/connect/open-panel.ts";
import { setAgentState } from "#local/connect/set-agent-state.ts";
import { startContact } from "#local/connect/start-contact.ts";
import { tell } from "#local/connect/tell.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import { localPassword, memberLine, queueId, statusList } from "#local/instance.ts";
import { defaultSeed } from "#local/seed/build-plan.ts";
import { seedStore } from "#local/seed/seed-store.ts";
import { canary, canaryResources, failures, listen, nothingWritten, typed } from "./canary.ts";
import type { Failure, Written } from "./canary.ts";
import { memoryStorage } from "./memory-storage.ts";

/** A whole Careline with the canary in its store, and a FHIR store that fails as it is told. */
export interface CanaryStage {
  readonly careline: Careline;
  readonly written: Written;
  /** The desk's API. */
  readonly api: string;
  /** Access tokens by username. */
  readonly tokens: ReadonlyMap<string, string>;
  readonly fail: (failure: Failure) => void;
  /** Runs `identify-caller` as a flow does; what it answers is what the flow writes into the contact's attributes. */
  readonly identify: (contactId: string, memberId: string, birthDate: string) => Promise<void>;
  /** A call of the canary's, wrongly identified, then rightly, accepted by Ana. */
  readonly callIsWithAna: () => Promise<string>;
  /** A further contact of the canary's with Ana, of which nothing was read yet. */
  readonly chatIsWithAna: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openCanaryStage(): Promise<CanaryStage> {
  const folder = mkdtempSync(join(tmpdir(), "careline-canary-"));
  const written = nothingWritten();
  plant(folder);
  const stopListening = listen(written);
  const fail = failWhenTold(written);
  const careline = await startCareline({ port: 0, folder, members: 12 });
  careline.world.listeners.add((event) => {
    if (event.kind === "contact") written.attributes.push(JSON.stringify(event.contact.attributes));
  });
  const outputs = Outputs.parse(
    await (await fetch(`${careline.addresses.page}/amplify_outputs.json`)).json(),
  );
  const tokens = new Map<string, string>();
  for (const username of ["ana", "ben", "sam"]) tokens.set(username, await signIn(outputs, username));
  const identify = identifyInto(written);
  return {
    careline,
    written,
    api: outputs.custom.api.url,
    tokens,
    fail,
    identify,
    callIsWithAna: () => callIsWithAna(careline, identify),
    chatIsWithAna: () => chatIsWithAna(careline, identify),
    close: async () => {
      stopListening();
      vi.restoreAllMocks();
      await careline.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The canary's records lie in the store before anybody listens. */
function plant(folder: string): void {
  mkdirSync(join(folder, "fhir"), { recursive: true });
  const store = openStore(join(folder, "fhir", "store.sqlite"), systemClock);
  seedStore(store, { members: 12, seed: defaultSeed, today: systemClock.now().toISOString().slice(0, 10) });
  store.putMany(canaryResources as never);
  store.close();
}

/** The FHIR store fails as it is told; live events are read as they are published. */
function failWhenTold(written: Written): CanaryStage["fail"] {
  let failure: Failure = "fine";
  const real = globalThis.fetch;
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const address = input instanceof Request ? input.url : input.toString();
    if (address.endsWith("/event")) written.live.push(JSON.stringify(init?.body));
    const fails = address.includes("/datastore/") ? failures[failure] : null;
    return fails === null ? real(input, init) : fails();
  });
  return (told) => {
    failure = told;
  };
}

async function signIn(outputs: Outputs, username: string): Promise<string> {
  const page = createSignIn(outputs, memoryStorage());
  await vi.waitFor(() => expect(page.getSnapshot().status).toBe("signedOut"));
  const state = page.getSnapshot();
  if (state.status !== "signedOut") throw new Error(state.status);
  await state.signIn(username, localPassword);
  return (await page.token())!;
}

const identifyInto =
  (written: Written): CanaryStage["identify"] =>
  async (contactId, memberId, birthDate) => {
    const { handler } = await import("#lambdas/identify-caller/handler.ts");
    const answer = await handler({
      Name: "ContactFlowEvent",
      Details: {
        ContactData: { ContactId: contactId },
        Parameters: { purpose: "identify", memberId, birthDate, language: "en-US" },
      },
    });
    written.attributes.push(JSON.stringify(answer));
  };

async function callIsWithAna(careline: Careline, identify: CanaryStage["identify"]): Promise<string> {
  const { world } = careline;
  const ana = world.agents.get("ana")!;
  openPanel(world, ana);
  setAgentState(world, ana, statusList.find(({ type }) => type === "routable")!.arn, false);
  const call = startContact(world, {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    line: silentLine,
    displayName: "Caller",
    customerNumber: "+15555550142",
    dialledNumber: memberLine,
  });
  await identify(call.contactId, canary.memberId, "02171962");
  await identify(call.contactId, canary.memberId, canary.keyedBirthDate);
  enqueueContact(world, call, queueId("member-services"));
  acceptContact(world, ana, call);
  call.recording = { agent: true, customer: true, ivr: true };
  call.analysis = { languageCode: "en-US", redacts: true, judgesSentiment: true };
  tell(world, {
    kind: "said",
    contact: call,
    said: { by: "CUSTOMER", message: null, words: typed, isWhole: true },
  });
  await careline.settled();
  return call.contactId;
}

async function chatIsWithAna({ world }: Careline, identify: CanaryStage["identify"]): Promise<string> {
  const chat = startContact(world, {
    channel: "CHAT",
    initiationMethod: "API",
    line: silentLine,
    displayName: "Caller",
  });
  await identify(chat.contactId, canary.memberId, canary.keyedBirthDate);
  const rows = dynamoContactRows({ table: tables.records.name, clock: systemClock });
  const at = systemClock.now().toISOString();
  await rows.apply(chat.contactId, { kind: "accepted", username: "ana", at });
  return chat.contactId;
}

import type { Page } from "playwright-core";
import * as z from "zod";
import { environment } from "#adapters/server/environment.ts";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import type { ContactRows } from "#journey/contact/contact-row.ts";
import type { Careline } from "#local/careline.ts";
import { clearContact } from "#local/connect/clear-contact.ts";
import { endContact } from "#local/connect/end-contact.ts";
import { enqueueContact } from "#local/connect/enqueue-contact.ts";
import { startContact } from "#local/connect/start-contact.ts";
import type { CallerLine } from "#local/flow/caller-line.ts";
import { memberLine, queueId } from "#local/instance.ts";
import type { Contact } from "#local/world.ts";
import { marks } from "#web/desktop/marks.ts";
import { openDesk, withBrowser } from "./browser.ts";
import { atMost, quantile, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";
import { withCareline } from "./own-careline.ts";

const rounds = 100;
/** The first contacts of a fresh process: functions load, connections open, code is compiled. */
const warmUps = 8;
const goalMs = 200;
const username = "ben";

/** A caller who says nothing: the flow is not what is measured. */
const silence: CallerLine = {
  say: () => Promise.resolve(true),
  hear: () => Promise.resolve({ kind: "nothing" }),
};

/**
 * From Streams' word of a ringing contact to the member on the screen, over contacts of as many members, so that
 * nothing is remembered of any of them; and from the press on Accept to the whole page.
 */
export function benchScreenPop(): Promise<readonly Figure[]> {
  return withCareline((careline) =>
    withBrowser(async (browser) => {
      const desk = await openDesk(browser, careline.addresses.desk, username);
      const members = await membersOf();
      const rows = dynamoContactRows({ table: environment("RECORDS_TABLE"), clock: systemClock });
      const times: Times[] = [];
      for (let round = 0; round < warmUps + rounds; round += 1) {
        const patientId = members[round];
        if (patientId === undefined) throw new Error("The plan has too few members.");
        times.push(await oneContact({ careline, desk, rows }, patientId));
      }
      return figures(times.slice(warmUps));
    }),
  );
}

function figures(times: readonly Times[]): readonly Figure[] {
  const offered = times.map((each) => each.offered);
  const whole = times.map((each) => each.whole);
  const median = (part: "asked" | "answered" | "painted") =>
    quantile(
      times.map((each) => each[part]),
      0.5,
    );
  return [
    atMost("screen pop: name and plan painted, p95", quantile(offered, 0.95), goalMs, "ms"),
    watched("screen pop: name and plan painted, p50", quantile(offered, 0.5), "ms"),
    watched("screen pop:   until the page asks, p50", median("asked"), "ms"),
    watched("screen pop:   until the API answers, p50", median("answered"), "ms"),
    watched("screen pop:   until it is painted, p50", median("painted"), "ms"),
    watched("screen pop: Accept to whole overview, p95", quantile(whole, 0.95), "ms"),
    watched("screen pop: Accept to whole overview, p50", quantile(whole, 0.5), "ms"),
  ];
}

/** Patient ids, in the order in which the plan was seeded. */
async function membersOf(): Promise<readonly string[]> {
  const reader = healthLakeReader({
    endpoint: environment("FHIR_ENDPOINT"),
    region: environment("AWS_REGION"),
    clock: systemClock,
  });
  const patients = await reader.search("Patient", [], warmUps + rounds);
  return patients.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

interface Stage {
  readonly careline: Careline;
  readonly desk: Page;
  readonly rows: ContactRows;
}

/** Milliseconds; `asked`, `answered` and `painted` are the parts of `offered`, one after the other. */
const Times = z.object({
  offered: z.number(),
  asked: z.number(),
  answered: z.number(),
  painted: z.number(),
  whole: z.number(),
});
type Times = z.infer<typeof Times>;

async function oneContact(stage: Stage, patientId: string): Promise<Times> {
  const { careline, desk } = stage;
  const contact = await ringFor(stage, patientId);
  await desk.evaluate(untilMarked(marks.overviewPainted(contact.contactId)));
  await desk.evaluate(pressAccept);
  await desk.evaluate(untilMarked(marks.wholePainted(contact.contactId)));
  const times = Times.parse(await desk.evaluate(readTimes(contact.contactId)));
  await finish(careline, contact);
  await desk.getByRole("heading", { name: "No contact" }).waitFor();
  await careline.settled();
  return times;
}

/** A contact of a verified member, as `identify-caller` leaves it, waiting where the agent is free. */
async function ringFor({ careline, rows }: Stage, patientId: string): Promise<Contact> {
  const { world } = careline;
  const contact = startContact(world, {
    channel: "VOICE",
    initiationMethod: "INBOUND",
    line: silence,
    displayName: "Caller",
    customerNumber: "+15555550142",
    dialledNumber: memberLine,
  });
  const now = world.clock.now();
  await rows.saveIdentity(contact.contactId, {
    patientId,
    callerKind: "member",
    level: "L1",
    method: "memberIdAndBirthDate",
    verifiedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + 30 * 60_000).toISOString(),
    reasonCode: "claimStatus",
  });
  await careline.settled();
  enqueueContact(world, contact, queueId("member-services"));
  return contact;
}

async function finish({ world, settled }: Careline, contact: Contact): Promise<void> {
  const agent = world.agents.get(username);
  if (!agent) throw new Error(`No agent ${username}.`);
  endContact(world, contact, { by: "customer" });
  await settled();
  clearContact(world, agent, contact);
}

// What runs in the page is text: this side is compiled without the browser's types.
function untilMarked(name: string): string {
  const isMarked = `performance.getEntriesByName(${JSON.stringify(name)}, "mark").length > 0`;
  return `new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error("Never painted.")), 10_000);
    const look = () => ${isMarked} ? (clearTimeout(late), done()) : setTimeout(look, 15);
    look();
  })`;
}

const accepted = "bench:accept-pressed";
const pressAccept = `{
  performance.clearMarks("${accepted}");
  performance.mark("${accepted}");
  [...document.querySelectorAll(".offer-card button")].find((each) => each.innerText.startsWith("Accept")).click();
}`;

function readTimes(contactId: string): string {
  const at = (name: string): string =>
    `performance.getEntriesByName(${JSON.stringify(name)}, "mark")[0].startTime`;
  return `(() => {
    const connecting = ${at(marks.connecting(contactId))};
    const painted = ${at(marks.overviewPainted(contactId))};
    const profiles = performance.getEntriesByType("resource")
      .filter(({ name }) => name.endsWith("/contacts/${contactId}/profile"));
    // Asked again while the server did not know the holder yet: the last before the paint is the one that was shown.
    const { responseEnd } = profiles.findLast((each) => each.responseEnd <= painted);
    const times = {
      offered: painted - connecting,
      asked: profiles[0].startTime - connecting,
      answered: responseEnd - profiles[0].startTime,
      painted: painted - responseEnd,
      whole: ${at(marks.wholePainted(contactId))} - ${at(accepted)},
    };
    performance.clearResourceTimings();
    return times;
  })()`;
}

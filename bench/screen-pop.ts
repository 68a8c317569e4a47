import type { Page } from "playwright-core";
import * as z from "zod";
import { environment } from "#adapters/server/environment.ts";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import type { ContactRows } from "#journey/contact/contact-row.ts";
import type { Careline } from "#local/careline.ts";
import { finishContact, ringFor } from "#tools/members/verified-contact.ts";
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
  const { careline, desk, rows } = stage;
  const contact = await ringFor(careline, rows, patientId);
  await desk.evaluate(untilMarked(marks.overviewPainted(contact.contactId)));
  await desk.evaluate(pressAccept);
  await desk.evaluate(untilMarked(marks.wholePainted(contact.contactId)));
  const times = Times.parse(await desk.evaluate(readTimes(contact.contactId)));
  await finishContact(careline, contact, username);
  await desk.getByRole("heading", { name: "No contact" }).waitFor();
  await careline.settled();
  return times;
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

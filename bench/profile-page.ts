import type { Page } from "playwright-core";
import * as z from "zod";
import { environment } from "#adapters/server/environment.ts";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { startCareline } from "#local/careline.ts";
import { finishContact, ringFor } from "#tools/members/verified-contact.ts";
import { marks } from "#web/desktop/marks.ts";
import { openDesk, withBrowser } from "./browser.ts";
import { atMost, quantile, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";

const rounds = 40;
const warmUps = 8;
const username = "ben";

/** In Chromium: from the data to the painted page, and from the press on Accept to the kept and to the whole page. */
export async function benchProfilePage(folder: string): Promise<readonly Figure[]> {
  const careline = await startCareline({ port: 0, folder });
  try {
    return await withBrowser(async (browser) => {
      const desk = await openDesk(browser, careline.addresses.desk, username);
      const rows = dynamoContactRows({ table: environment("RECORDS_TABLE"), clock: systemClock });
      const times: Times[] = [];
      for (const patientId of await someMembers()) {
        const contact = await ringFor(careline, rows, patientId);
        await desk.evaluate(untilMarked(marks.overviewPainted(contact.contactId)));
        await desk.evaluate(pressAccept);
        await desk.evaluate(untilMarked(marks.wholePainted(contact.contactId)));
        times.push(await readTimes(desk, contact.contactId));
        await finishContact(careline, contact, username);
        await desk.getByRole("heading", { name: "No contact" }).waitFor();
        await careline.settled();
      }
      return figures(times.slice(warmUps));
    });
  } finally {
    await careline.stop();
  }
}

/** From the far end of the plan: the API's part has read the near one. */
async function someMembers(): Promise<readonly string[]> {
  const reader = healthLakeReader({
    endpoint: environment("FHIR_ENDPOINT"),
    region: environment("AWS_REGION"),
    clock: systemClock,
  });
  const found = await reader.search("Patient", [["_sort", "-_id"]], rounds + warmUps);
  return found.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

function figures(times: readonly Times[]): readonly Figure[] {
  const at = (name: keyof Times, share: number): number => {
    const known = times.flatMap((each) => each[name] ?? []);
    return known.length === 0 ? 0 : quantile(known, share);
  };
  const keptFirst = times.filter(({ kept }) => kept !== null).length;
  return [
    atMost("profile: page painted after the data, p95", at("painted", 0.95), 100, "ms"),
    watched("profile: page painted after the data, p50", at("painted", 0.5), "ms"),
    ...(keptFirst === 0 ? [] : [watched("profile: Accept to the kept page, p50", at("kept", 0.5), "ms")]),
    watched("profile: Accept to the whole page, p95", at("whole", 0.95), "ms"),
    watched("profile: Accept to the whole page, p50", at("whole", 0.5), "ms"),
    watched("profile: the kept page came first", (100 * keptFirst) / times.length, "% of pages"),
  ];
}

/** Milliseconds. `kept` is null where the store was faster than what was kept. */
const Times = z.object({ painted: z.number(), kept: z.nullable(z.number()), whole: z.number() });
type Times = z.infer<typeof Times>;

// What runs in the page is text: this side is compiled without the browser's types.
function untilMarked(name: string): string {
  return `new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error("Never painted.")), 10_000);
    const isMarked = () => performance.getEntriesByName(${JSON.stringify(name)}, "mark").length > 0;
    const look = () => isMarked() ? (clearTimeout(late), done()) : setTimeout(look, 15);
    look();
  })`;
}

const accepted = "bench:accept-pressed";
const pressAccept = `{
  performance.clearMarks("${accepted}");
  performance.mark("${accepted}");
  [...document.querySelectorAll(".offer-card button")].find((each) => each.innerText.startsWith("Accept")).click();
}`;

async function readTimes(desk: Page, contactId: string): Promise<Times> {
  const times: unknown = await desk.evaluate(`(() => {
    const at = (name) => performance.getEntriesByName(name, "mark")[0]?.startTime ?? null;
    const begun = at("${accepted}");
    const whole = at(${JSON.stringify(marks.wholePainted(contactId))});
    const kept = at(${JSON.stringify(marks.keptPainted(contactId))});
    const data = performance.getEntriesByType("resource")
      .filter(({ name, responseEnd }) => name.endsWith("/contacts/${contactId}/profile") && responseEnd <= whole)
      .at(-1);
    performance.clearResourceTimings();
    return { painted: whole - data.responseEnd, kept: kept === null ? null : kept - begun, whole: whole - begun };
  })()`);
  return Times.parse(times);
}

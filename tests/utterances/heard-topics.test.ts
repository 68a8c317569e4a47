import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { heardTopics } from "#journey/next-best-action/context/heard-topics.ts";
import type { Topic } from "#journey/next-best-action/context/heard-topics.ts";

const Line = z.object({ text: z.string(), intent: z.nullable(z.string()) });

/** What members want of the bot, as topics of a conversation; intents that are none are left out. */
const topicsOf: Readonly<Record<string, readonly Topic[]>> = {
  ClaimStatus: ["claim", "bill"],
  ClaimDenial: ["claimDenied", "claim"],
  Benefits: ["coverage", "cost", "benefitLimit"],
  Accumulators: ["cost", "benefitLimit"],
  PriorAuthorizationStatus: ["priorAuthorization"],
  IdCard: ["idCard"],
  FindProvider: ["findProvider", "primaryCare"],
  ChangePrimaryCare: ["primaryCare", "findProvider"],
  Refill: ["refill", "medicineCost"],
  Premium: ["premium", "paymentTrouble", "bill"],
  AppealOrGrievance: ["appeal", "complaint"],
  AppointmentOrRide: ["appointment", "ride"],
};

const read = (locale: string, file: string) =>
  readFileSync(join(import.meta.dirname, locale, `${file}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => Line.parse(JSON.parse(line)));

const heardIn = (text: string): readonly Topic[] => [
  ...heardTopics([
    { turnId: "t", at: "2026-11-22T15:00:00.000Z", from: "member", text, offsetMs: null, sentiment: null },
  ]).keys(),
];

interface Figures {
  /** Share of the sentences about a topic that bring it up. */
  readonly recall: number;
  /** Share of those that bring up anything which bring up what is meant. */
  readonly precision: number;
}

function measure(lines: readonly z.infer<typeof Line>[]): Figures {
  const about = lines.flatMap(({ text, intent }) => {
    const meant = topicsOf[intent ?? ""];
    return meant ? [{ meant, heard: heardIn(text) }] : [];
  });
  const right = about.filter(({ meant, heard }) => heard.some((topic) => meant.includes(topic))).length;
  const any = about.filter(({ heard }) => heard.length > 0).length;
  return { recall: right / about.length, precision: right / any };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/**
 * Every second of the everyday sentences was read when the tables were widened; the others, and all the rest, were not.
 * A caller's first words to a bot are harder than a conversation, in which people come back to what they want.
 */
test.each([
  ["en_US", { everyday: 0.65, roundabout: 0.25, silent: 0.93 }],
  ["es_US", { everyday: 0.6, roundabout: 0.3, silent: 0.88 }],
  ["zh_CN", { everyday: 0.5, roundabout: 0.3, silent: 0.88 }],
])("in %s topics are heard, and hardly a wrong one", (locale, least) => {
  const everyday = measure(read(locale, "everyday-member-services").filter((_, index) => index % 2 === 0));
  const roundabout = measure(read(locale, "member-services"));
  const elsewhere = read(locale, "out-of-scope");
  const silent = elsewhere.filter(({ text }) => heardIn(text).length === 0).length / elsewhere.length;
  console.log(
    `${locale}: everyday, unread: ${percent(everyday.recall)} heard, ${percent(everyday.precision)} of what is heard is right; ` +
      `roundabout: ${percent(roundabout.recall)}, ${percent(roundabout.precision)}; other people's business: ${percent(silent)} silent`,
  );
  expect(everyday.recall).toBeGreaterThanOrEqual(least.everyday);
  expect(everyday.precision).toBeGreaterThanOrEqual(0.85);
  expect(roundabout.recall).toBeGreaterThanOrEqual(least.roundabout);
  expect(silent).toBeGreaterThanOrEqual(least.silent);
});

import { lakeKey } from "#adapters/server/lake/lake-facts.ts";
import { extractKey } from "#adapters/server/lake/retention-lake.ts";
import type { LakeFileName } from "#journey/profile/lake/lake-facts.ts";
import type { PremiumOnFile } from "#journey/profile/lake/premium-on-file.ts";
import { openObjects } from "#local/storage/s3-objects.ts";
import { chanceFrom } from "./chance.ts";
import type { Chance } from "./chance.ts";
import { defaultSeed } from "./build-plan.ts";
import { plusDays, yearEnd } from "./days.ts";
import { enrolmentExtract } from "./enrolment.ts";
import type { Day } from "./days.ts";
import { namedMembers } from "./named-members.ts";

/** So many drawn members have files beside FHIR: enough to meet some, few enough for a fast start. */
const drawnWithFiles = 60;

interface LakePlan {
  readonly folder: string;
  readonly bucket: string;
  readonly today: Day;
  readonly members: number;
}

/** Writes the files that other systems of a plan would leave in the lake, once a day. */
export function ensureLake({ folder, bucket, today, members }: LakePlan): void {
  const objects = openObjects(folder);
  const mark = `members/seeded-${today}`;
  if (objects.has(bucket, mark)) return;
  for (const id of memberIds(members)) {
    for (const [name, content] of filesOf(chanceFrom(0).fork(`lake ${id}`), today)) {
      objects.put(bucket, lakeKey(id, name), new TextEncoder().encode(JSON.stringify(content)));
    }
    const premium = premiumOf(id, today);
    if (premium !== null) {
      objects.put(bucket, lakeKey(id, "premium"), new TextEncoder().encode(JSON.stringify(premium)));
    }
  }
  const extract = enrolmentExtract({ today, seed: defaultSeed, drawn: drawnOf(members) });
  objects.put(bucket, extractKey(today), new TextEncoder().encode(extract));
  objects.put(bucket, mark, new Uint8Array());
}

const drawnOf = (members: number): number =>
  Math.min(drawnWithFiles, Math.max(0, members - namedMembers.length));

function memberIds(members: number): readonly string[] {
  const drawn = drawnOf(members);
  const ids = Array.from({ length: drawn }, (_, index) => `member-${String(index + 1).padStart(5, "0")}`);
  return [...namedMembers.map(({ id }) => id), ...ids];
}

const campaigns = ["Eye exam reminder", "Flu shot reminder", "New member call", "Refill reminder"] as const;

/** Scores are written by the function that makes them. */
type SeededFile = Exclude<LakeFileName, "retention" | "premium">;

function filesOf(chance: Chance, today: Day): readonly (readonly [SeededFile, object])[] {
  const ago = (low: number, high: number) => plusDays(today, -chance.int(low, high));
  const attempts = Array.from({ length: chance.int(1, 3) }, () => ({
    campaign: chance.pick(campaigns),
    channel: chance.pick(["text", "call", "letter"]),
    result: chance.pick(["no answer", "reached", "left a message"]),
    on: ago(10, 200),
  }));
  const calls = chance.int(0, 5);
  return [
    [
      "risk-score",
      { score: chance.int(4, 38) / 10, model: "Example risk model, 2026", scoredOn: ago(5, 30) },
    ],
    ["outreach", { attempts: attempts.toSorted((one, other) => (one.on < other.on ? 1 : -1)) }],
    ["call-history", { callsIn90Days: calls, repeatsIn7Days: calls > 2 ? 1 : 0 }],
  ];
}

/** What billing leaves of those who pay the plan themselves; an employer pays for the others. */
function premiumOf(id: string, today: Day): PremiumOnFile | null {
  const story = premiums[id];
  if (story === undefined) return null;
  const { isBehind, ...premium } = story;
  return {
    ...premium,
    nextFrom: plusDays(yearEnd(today), 1),
    owed: isBehind ? (premium.monthly ?? 0) : 0,
    unpaidSince: isBehind ? `${today.slice(0, 7)}-01` : null,
  };
}

type PremiumStory = Omit<PremiumOnFile, "owed" | "unpaidSince" | "nextFrom"> & { readonly isBehind: boolean };

/** The same figures as in the enrolment extract. */
const premiums: Readonly<Record<string, PremiumStory>> = {
  "mateo-testmember": {
    monthly: 206_00,
    nextMonthly: 412_00,
    hasAdvanceCredit: true,
    autopay: false,
    isBehind: false,
  },
  "hank-placeholder": {
    monthly: 388_00,
    nextMonthly: 402_00,
    hasAdvanceCredit: false,
    autopay: true,
    isBehind: false,
  },
  // Her bank gave her a new card, and the plan has the old one.
  "ivy-fixture": {
    monthly: 142_00,
    nextMonthly: 149_00,
    hasAdvanceCredit: false,
    autopay: true,
    isBehind: true,
  },
};

import { lakeKey } from "#adapters/server/lake/lake-facts.ts";
import { extractKey } from "#adapters/server/lake/retention-lake.ts";
import type { LakeFileName } from "#journey/profile/lake/lake-facts.ts";
import { openObjects } from "#local/storage/s3-objects.ts";
import { chanceFrom } from "./chance.ts";
import type { Chance } from "./chance.ts";
import { defaultSeed } from "./build-plan.ts";
import { plusDays } from "./days.ts";
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
type SeededFile = Exclude<LakeFileName, "retention">;

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

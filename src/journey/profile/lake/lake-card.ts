import { itemsIn, numberIn, textIn } from "./read-content.ts";
import type { LakeFact, LakeFactsOnFile, LakeFile, LakeFileName, LakeReading } from "./lake-facts.ts";
import { premiumOnFile, premiumTitle } from "./premium-on-file.ts";
import { retentionOnFile } from "./retention-on-file.ts";
import { dayAt, dayInWords, dayOf } from "../calendar-day.ts";
import { dollars } from "../dollars.ts";

/** What the lake's files say, each with its file and age. A file of another shape says nothing, and breaks nothing. */
export function lakeCard(reading: LakeReading, now: Date): LakeFactsOnFile {
  if (reading.state === "notReached") return { state: "notReached", facts: [] };
  return { state: "reached", facts: reading.files.flatMap((file) => readers[file.name](file, now)) };
}

/** How each file is read. Risk scores and outreach are others' work: what they say is passed on with its day. */
const readers: Readonly<Record<LakeFileName, (file: LakeFile, now: Date) => readonly LakeFact[]>> = {
  "risk-score": riskScore,
  outreach,
  "call-history": callHistory,
  retention: retentionFact,
  premium: premiumFact,
};

function riskScore(file: LakeFile, now: Date): readonly LakeFact[] {
  const score = numberIn(file.content, "score");
  const model = textIn(file.content, "model");
  if (score === null) return [];
  const scoredOn = dayOf(textIn(file.content, "scoredOn") ?? undefined);
  const when = scoredOn === null ? "" : `, of ${dayInWords(scoredOn, dayAt(now))}`;
  const detail = `${model ?? "We have no record of the model"}${when}`;
  return [{ kind: "riskScore", title: `Risk score ${score}`, detail, source: sourceOf(file) }];
}

function outreach(file: LakeFile, now: Date): readonly LakeFact[] {
  return itemsIn(file.content, "attempts").flatMap((item) => {
    const what = textIn(item, "campaign");
    const on = dayOf(textIn(item, "on") ?? undefined);
    if (what === null || on === null) return [];
    const how = [textIn(item, "channel"), textIn(item, "result")].filter((part) => part !== null).join(", ");
    const detail = how === "" ? dayInWords(on, dayAt(now)) : `${dayInWords(on, dayAt(now))}: ${how}`;
    return [{ kind: "outreach", title: what, detail, source: sourceOf(file) }];
  });
}

function callHistory(file: LakeFile): readonly LakeFact[] {
  const calls = numberIn(file.content, "callsIn90Days");
  const repeats = numberIn(file.content, "repeatsIn7Days");
  if (calls === null) return [];
  const again = repeats === null ? "We have no record of repeats" : `${repeats} within 7 days of another`;
  return [{ kind: "callHistory", title: `${calls} calls in 90 days`, detail: again, source: sourceOf(file) }];
}

const bandWords = {
  low: "Likely to stay with the plan",
  raised: "May leave the plan",
  high: "Likely to leave the plan",
} as const;

/** In words alone: a number would be told to somebody. */
function retentionFact(file: LakeFile, now: Date): readonly LakeFact[] {
  const retention = retentionOnFile(file.content);
  if (retention === null) return [];
  const reasons = retention.reasons.map(({ en }) => en).join("; ");
  const when = `as of ${dayInWords(retention.asOf, dayAt(now))}`;
  const detail = reasons === "" ? `No single reason, ${when}` : `${reasons}, ${when}`;
  return [{ kind: "retention", title: bandWords[retention.band], detail, source: sourceOf(file), retention }];
}

function premiumFact(file: LakeFile, now: Date): readonly LakeFact[] {
  const premium = premiumOnFile(file.content);
  if (premium === null) return [];
  const { monthly, unpaidSince, nextMonthly, nextFrom } = premium;
  const words = [
    ...(monthly === null ? [] : [`${dollars(monthly)} a month`]),
    ...(unpaidSince === null ? [] : [`unpaid since ${dayInWords(unpaidSince, dayAt(now))}`]),
    ...(nextMonthly === null || nextFrom === null
      ? []
      : [`${dollars(nextMonthly)} a month from ${dayInWords(nextFrom, dayAt(now))}`]),
  ];
  const detail = words.length === 0 ? "We have no record of the amount" : words.join(", ");
  return [{ kind: "premium", title: premiumTitle(premium), detail, source: sourceOf(file), premium }];
}

const sourceOf = ({ name, writtenAt }: LakeFile) => ({ resource: `lake/${name}`, asOf: writtenAt });

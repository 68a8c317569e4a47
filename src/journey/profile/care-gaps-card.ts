import type { MeasureReport, MeasureReportGroup } from "fhir/r4";
import { dayAt, dayInWords, dayOf, daysBetween } from "./calendar-day.ts";
import { codesOf, sourceOf, wordsOf } from "./fhir-values.ts";
import type { CareGap } from "./profile.ts";
import { newestFirst } from "./in-order.ts";

/** A gap that closes within this many days is due soon. */
const soonDays = 60;

/**
 * Care the measures look for, one entry per measure from its newest report on this member. A gap means that the plan
 * has no record of the care, not that it never took place: the words say so.
 */
export function careGapsCard(reports: readonly MeasureReport[], now: Date): readonly CareGap[] {
  const newest = reports
    .filter((report) => report.type === "individual" && report.status === "complete")
    .toSorted(
      newestFirst(
        (report) => report.date ?? report.period.end ?? null,
        (report) => report.id ?? "",
      ),
    );
  const seen = new Set<string>();
  return newest.flatMap((report) => {
    if (seen.has(report.measure)) return [];
    seen.add(report.measure);
    return careGapOf(report, now);
  });
}

function careGapOf(report: MeasureReport, now: Date): readonly CareGap[] {
  const group = report.group?.[0];
  const isClosed = group === undefined ? null : closedBy(group);
  if (isClosed === null) return [];
  const today = dayAt(now);
  const due = dayOf(report.period.end);
  const status = isClosed ? "closed" : openStatus(due, today);
  return [
    {
      measure: measureName(report, group),
      status,
      detail: detailOf(status, due, today),
      source: sourceOf(report, now),
    },
  ];
}

/**
 * The guide for gaps writes the status out; a plain report says it by its populations: who is to be counted and is not
 * in the numerator has a gap. Null for a member the measure does not speak of.
 * https://hl7.org/fhir/us/davinci-deqm/StructureDefinition-extension-gapStatus.html
 */
function closedBy(group: MeasureReportGroup): boolean | null {
  const written = (group.extension ?? [])
    .filter((each) => each.url.endsWith("gapStatus"))
    .flatMap((each) => codesOf(each.valueCodeableConcept));
  if (written.length > 0) return written.includes("closed-gap");
  const counted = countOf(group, "denominator") - countOf(group, "denominator-exclusion");
  return counted > 0 ? countOf(group, "numerator") > 0 : null;
}

const countOf = (group: MeasureReportGroup, code: string): number =>
  (group.population ?? []).find((each) => codesOf(each.code).includes(code))?.count ?? 0;

function openStatus(due: string | null, today: string): CareGap["status"] {
  if (due === null) return "open";
  const left = daysBetween(today, due);
  if (left < 0) return "overdue";
  return left <= soonDays ? "dueSoon" : "open";
}

const details: Readonly<Record<CareGap["status"], (due: string) => string>> = {
  closed: () => "On record",
  open: (due) => `No record yet, due by ${due}`,
  dueSoon: (due) => `No record yet, due by ${due}`,
  overdue: (due) => `No record, was due by ${due}`,
};

const detailOf = (status: CareGap["status"], due: string | null, today: string): string =>
  due === null && status === "open" ? "No record yet" : details[status](dayInWords(due ?? today, today));

/** The report's own words, else the last part of the measure's canonical address. */
function measureName(report: MeasureReport, group: MeasureReportGroup | undefined): string {
  const address = report.measure.split("|")[0] ?? report.measure;
  return wordsOf(group?.code) ?? address.split("/").at(-1) ?? address;
}

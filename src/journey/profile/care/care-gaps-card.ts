import type { DetectedIssue, Extension, MeasureReport, MeasureReportGroup } from "fhir/r4";
import { dayAt, dayInWords, dayOf, daysBetween } from "../calendar-day.ts";
import { codesOf, hasCode, keyOf, sourceOf, wordsOf } from "../fhir-values.ts";
import type { CareGap } from "./care-facts.ts";
import { newestFirst } from "../in-order.ts";

/** A gap that closes within this many days is due soon. */
const soonDays = 60;

/**
 * Care the measures look for, one entry per measure from its newest report on this member, and the gaps the plan found
 * without one. A gap means that the plan has no record of the care, not that it never took place: the words say so.
 */
export function careGapsCard(
  reports: readonly MeasureReport[],
  now: Date,
  issues: readonly DetectedIssue[] = [],
): readonly CareGap[] {
  const newest = reports
    .filter((report) => report.type === "individual" && report.status === "complete")
    .toSorted(
      newestFirst(
        (report) => report.date ?? report.period.end ?? null,
        (report) => report.id ?? "",
      ),
    );
  const seen = new Set<string>();
  const measured = newest.flatMap((report) => {
    if (seen.has(report.measure)) return [];
    seen.add(report.measure);
    return careGapOf(report, now);
  });
  return [...measured, ...issues.flatMap((issue) => detectedGap(issue, reports, now))];
}

function careGapOf(report: MeasureReport, now: Date): readonly CareGap[] {
  const group = report.group?.[0];
  const isClosed = group === undefined ? null : closedBy(group);
  if (isClosed === null) return [];
  const today = dayAt(now);
  const due = dayOf(report.period.end);
  const status = isClosed ? "closed" : openStatus(due, today);
  const program = programOf(report.measure);
  return [
    {
      measure: measureName(report, group),
      status,
      detail: detailOf(status, due, today),
      ...(program === null ? {} : { program }),
      source: sourceOf(report, now),
    },
  ];
}

/** The published measures are CMS's own; their numbers stand in their addresses. */
function programOf(measure: string): string | null {
  const number = /CMS(\d+)/.exec(measure)?.[1];
  return number === undefined ? null : `CMS eCQM ${number}`;
}

/**
 * A gap that stands in an issue alone. One whose evidence is a measure's report is that measure's, and told there.
 * https://hl7.org/fhir/us/davinci-deqm/StructureDefinition-gaps-detectedissue-deqm.html
 */
function detectedGap(issue: DetectedIssue, reports: readonly MeasureReport[], now: Date): readonly CareGap[] {
  if (over.includes(issue.status) || !hasCode(issue.code, "CAREGAP") || isToldBy(reports, issue)) return [];
  const { evidence = [], extension = [], modifierExtension = [] } = issue;
  const isClosed = statusWritten([...modifierExtension, ...extension]);
  const status = isClosed === true ? "closed" : "open";
  const words = evidence.map(({ code }) => wordsOf(code?.[0])).find((each) => each !== null);
  return [
    {
      measure: words ?? issue.detail ?? wordsOf(issue.code) ?? "Care gap",
      status,
      detail: detailOf(status, null, dayAt(now)),
      program: "Found by the plan's own review",
      source: sourceOf(issue, now),
    },
  ];
}

const over: readonly DetectedIssue["status"][] = ["cancelled", "entered-in-error"];

const isToldBy = (reports: readonly MeasureReport[], { evidence = [] }: DetectedIssue): boolean =>
  evidence
    .flatMap(({ detail = [] }) => detail)
    .some((each) => reports.some(({ id }) => keyOf(each) === `MeasureReport/${id}`));

/**
 * The guide for gaps writes the status out; a plain report says it by its populations: who is to be counted and is not
 * in the numerator has a gap. Null for a member the measure does not speak of.
 * https://hl7.org/fhir/us/davinci-deqm/StructureDefinition-extension-gapStatus.html
 */
function closedBy(group: MeasureReportGroup): boolean | null {
  const written = statusWritten(group.extension ?? []);
  if (written !== null) return written;
  const counted = countOf(group, "denominator") - countOf(group, "denominator-exclusion");
  return counted > 0 ? countOf(group, "numerator") > 0 : null;
}

/** Whether a gap is written as closed; null where nothing is written. */
function statusWritten(extensions: readonly Extension[]): boolean | null {
  const written = extensions
    .filter((each) => each.url.endsWith("gapStatus"))
    .flatMap((each) => codesOf(each.valueCodeableConcept));
  return written.length > 0 ? written.includes("closed-gap") : null;
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
  open: (due) => `We have no record of it, due by ${due}`,
  dueSoon: (due) => `We have no record of it, due by ${due}`,
  overdue: (due) => `We have no record of it, was due by ${due}`,
};

const detailOf = (status: CareGap["status"], due: string | null, today: string): string =>
  due === null && status === "open"
    ? "We have no record of it"
    : details[status](dayInWords(due ?? today, today));

/** The report's own words, else the last part of the measure's canonical address. */
function measureName(report: MeasureReport, group: MeasureReportGroup | undefined): string {
  const address = report.measure.split("|")[0] ?? report.measure;
  return wordsOf(group?.code) ?? address.split("/").at(-1) ?? address;
}

import type { Consent } from "fhir/r4";
import { dayAt, dayOf } from "../calendar-day.ts";
import { listOf, nameOf, sourceOf, wordsOf, type Names } from "../fhir-values.ts";
import { newestFirst } from "../in-order.ts";
import type { ConsentOnFile } from "./people-facts.ts";

/** What the member agreed to or refused, until when; those in force first. */
export function consentsCard(
  consents: readonly Consent[],
  names: Names,
  now: Date,
): readonly ConsentOnFile[] {
  return consents
    .filter(({ status }) => shown.includes(status))
    .map((consent) => consentOf(consent, names, now))
    .toSorted(
      newestFirst(
        ({ standing, since }) => `${standing === "inForce" ? 1 : 0}${since ?? ""}`,
        ({ source }) => source.resource,
      ),
    );
}

const shown: readonly Consent["status"][] = ["active", "inactive", "rejected"];

function consentOf(consent: Consent, names: Names, now: Date): ConsentOnFile {
  const { provision } = consent;
  const isRefused = consent.status === "rejected" || provision?.type === "deny";
  const period = provision?.period;
  return {
    what:
      listOf(consent.category)
        .map(wordsOf)
        .find((words) => words !== null) ??
      wordsOf(consent.scope) ??
      "Consent",
    decision: isRefused ? "refused" : "agreed",
    standing: standingOf(consent, dayAt(now)),
    since: dayOf(period?.start ?? consent.dateTime),
    until: dayOf(period?.end),
    names: (provision?.actor ?? []).flatMap(({ reference }) => nameOf(reference, names) ?? []),
    source: sourceOf(consent, now),
  };
}

function standingOf({ status, provision }: Consent, today: string): ConsentOnFile["standing"] {
  if (status === "inactive" || (dayOf(provision?.period?.end) ?? "9999") < today) return "ended";
  return (dayOf(provision?.period?.start) ?? today) > today ? "notYet" : "inForce";
}

import type { Consent, ContactPoint, Patient } from "fhir/r4";
import { reachable } from "../../identity/confidential-communication.ts";
import { dayAt, dayInWords, dayOf } from "../calendar-day.ts";
import { sourceOf, wordsOf } from "../fhir-values.ts";
import { languageOf } from "../person-card.ts";
import type { Preference } from "./people-facts.ts";

/** How the member wants to be reached and served: contact order, language, interpreter, and what they agreed to. */
export function preferencesCard(
  patient: Patient,
  consents: readonly Consent[],
  now: Date,
): readonly Preference[] {
  return [
    ...contactOrder(patient, consents, now),
    ...languagePreference(patient, now),
    ...agreements(consents, now),
  ];
}

const channelWords: Readonly<Record<string, string>> = {
  sms: "text",
  phone: "call",
  email: "e-mail",
  pager: "page",
  fax: "fax",
};

/** Only ranked contact points are a preference; an unranked list is no more than a list. */
function contactOrder(patient: Patient, consents: readonly Consent[], now: Date): readonly Preference[] {
  const today = dayAt(now);
  const ranked = reachable(patient, consents, now)
    .telecom.filter(
      (point) => point.rank !== undefined && point.use !== "old" && (point.period?.end ?? today) >= today,
    )
    .toSorted((left, right) => (left.rank ?? 0) - (right.rank ?? 0));
  const channels = [...new Set(ranked.flatMap((point) => channelWords[point.system ?? ""] ?? []))];
  const [first, ...others] = channels;
  if (first === undefined) return [];
  const title = [
    `${first.charAt(0).toUpperCase()}${first.slice(1)} first`,
    ...others.map((each) => `then ${each}`),
  ];
  return [{ title: title.join(", "), detail: placeWords(ranked[0]), source: sourceOf(patient, now) }];
}

const places: Readonly<Record<string, string>> = {
  home: "At home",
  work: "At work",
  mobile: "On the mobile phone",
};
const placeWords = (point: ContactPoint | undefined): string => places[point?.use ?? ""] ?? "As on file";

function languagePreference(patient: Patient, now: Date): readonly Preference[] {
  const language = languageOf(patient);
  const isStated = (patient.communication ?? []).some((each) => each.preferred === true);
  if (language === null || !isStated) return [];
  const detail = language.interpreterNeeded ? "Needs an interpreter" : "No interpreter asked for on record";
  return [{ title: `Prefers ${language.label}`, detail, source: sourceOf(patient, now) }];
}

/** Consents in force today, each as it is called. */
function agreements(consents: readonly Consent[], now: Date): readonly Preference[] {
  const today = dayAt(now);
  return consents
    .filter((consent) => consent.status === "active")
    .filter((consent) => (dayOf(consent.provision?.period?.end) ?? today) >= today)
    .flatMap((consent) => {
      const title = wordsOf(consent.category[0]);
      if (title === null) return [];
      const since = dayOf(consent.dateTime);
      const given = consent.provision?.type === "deny" ? "Refused" : "Agreed";
      const detail = since === null ? given : `${given} ${dayInWords(since, today)}`;
      return [{ title, detail, source: sourceOf(consent, now) }];
    });
}

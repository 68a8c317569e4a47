import type { HumanName, Patient, PatientCommunication } from "fhir/r4";
import { ageOn, dayAt, dayOf } from "./calendar-day.ts";
import { codesOf, hasCode, sourceOf } from "./fhir-values.ts";
import { milestoneNear } from "./milestone.ts";
import type { Person } from "./profile.ts";

const memberIdSystem = "https://careline.example/member-id";

/** Who the contact is about. */
export function personCard(patient: Patient, now: Date): Person {
  const today = dayAt(now);
  const name = currentName(patient.name ?? [], today);
  const birthDate = dayOf(patient.birthDate);
  return {
    patientId: patient.id ?? "",
    name: fullName(name),
    givenName: name?.given?.[0] ?? fullName(name),
    birthDate,
    age: birthDate === null || birthDate > today ? null : ageOn(birthDate, today),
    ...milestoneOf(birthDate, today),
    gender: patient.gender ?? null,
    memberId: memberIdOf(patient),
    language: languageOf(patient),
    source: sourceOf(patient, now),
  };
}

function milestoneOf(birthDate: string | null, today: string): Pick<Person, "milestone"> {
  const milestone = birthDate === null ? null : milestoneNear(birthDate, today);
  return milestone === null ? {} : { milestone };
}

const nameRank: Readonly<Record<string, number>> = { usual: 0, official: 1 };
const formerUses: readonly (string | undefined)[] = ["old", "maiden"];

/** The name in use today: never a former one, nor one whose period is over. */
function currentName(names: readonly HumanName[], today: string): HumanName | undefined {
  const rank = (name: HumanName) => nameRank[name.use ?? ""] ?? 2;
  return names
    .filter((name) => !formerUses.includes(name.use) && (name.period?.end ?? today) >= today)
    .toSorted((left, right) => rank(left) - rank(right))[0];
}

function fullName(name: HumanName | undefined): string {
  const parts = [name?.given?.[0], name?.family, name?.suffix?.[0]].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(" ") : (name?.text ?? "Name not on record");
}

/** The plan's own member ID. Other identifiers, a Social Security number above all, are never shown as one. */
function memberIdOf(patient: Patient): string | null {
  const identifiers = patient.identifier ?? [];
  const own = identifiers.find((each) => each.system === memberIdSystem);
  const other = identifiers.find((each) => hasCode(each.type, "MB"));
  return own?.value ?? other?.value ?? null;
}

/** The language the member prefers, else the only one on record. */
export function languageOf(patient: Patient): Person["language"] {
  const spoken = patient.communication ?? [];
  const chosen = spoken.find((each) => each.preferred === true) ?? spoken[0];
  const code = codesOf(chosen?.language)[0];
  if (chosen === undefined || code === undefined) return null;
  return { code, label: languageLabel(chosen, code), interpreterNeeded: needsInterpreter(patient) };
}

const tongues = new Intl.DisplayNames(["en"], { type: "language" });

/** `Spanish` rather than `Spanish (United States)`: the desk shows the tongue, not the region. */
function languageLabel({ language }: PatientCommunication, code: string): string {
  try {
    return tongues.of(code.split("-")[0] ?? code) ?? code;
  } catch {
    // Codes of other systems are legal FHIR, but no language tags.
    return language.text ?? language.coding?.[0]?.display ?? code;
  }
}

/** US Core says it with a SNOMED "yes", older data with a boolean. */
function needsInterpreter(patient: Patient): boolean {
  return (patient.extension ?? []).some(
    (each) =>
      /interpreter-?(needed|required)$/i.test(each.url) &&
      (each.valueBoolean === true ||
        each.valueCoding?.code === "373066001" ||
        each.valueCoding?.code === "Y"),
  );
}

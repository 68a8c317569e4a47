import type { CareTeam, CareTeamParticipant, Coverage, Patient } from "fhir/r4";
import { dayAt, dayOf } from "../calendar-day.ts";
import { keyOf, nameOf, sourceOf, wordsOf, type Names } from "../fhir-values.ts";
import { byText } from "../in-order.ts";
import type { CareTeamMember } from "./care-facts.ts";

/**
 * Professionals who look after the member, the primary care provider first. Plans keep that one in three places: the
 * care team, the person's record and the coverage. The newest record wins; what older ones say stays, named as such.
 * Members and relatives are left out.
 */
export function careTeamCard(
  patient: Patient,
  teams: readonly CareTeam[],
  names: Names,
  now: Date,
  coverages: readonly Coverage[] = [],
): readonly CareTeamMember[] {
  const inTeams = teams
    .filter((team) => team.status === undefined || team.status === "active")
    .flatMap((team) => (team.participant ?? []).flatMap((each) => participantOf(team, each, names, now)));
  const [primary, ...earlier] = [
    ...inTeams.filter(isPrimary),
    ...generalPractitioners(patient, names, now),
    ...coverages.flatMap((each) => chosenInCoverage(each, names, now)),
  ].toSorted((left, right) => byText(right.source.asOf, left.source.asOf));
  const older = earlier.map((each) =>
    each.source.asOf < (primary?.source.asOf ?? "") ? { ...each, role: `${each.role}, older record` } : each,
  );
  return onePerName([...(primary === undefined ? [] : [primary]), ...older, ...inTeams]);
}

/** No base element of a Coverage names the primary care provider, so plans add an extension that says so by its name. */
function chosenInCoverage(coverage: Coverage, names: Names, now: Date): readonly CareTeamMember[] {
  const isOver = (dayOf(coverage.period?.end) ?? "9999") < dayAt(now);
  if (coverage.status !== "active" || isOver) return [];
  return (coverage.extension ?? [])
    .filter(({ url }) => /primary-?care|pcp/i.test(url))
    .flatMap(({ valueReference }) => {
      const name = nameOf(valueReference, names);
      return name === null ? [] : [{ name, role: "PCP", place: null, source: sourceOf(coverage, now) }];
    });
}

const professions = /^(Practitioner|PractitionerRole|Organization)\//;

function participantOf(
  team: CareTeam,
  participant: CareTeamParticipant,
  names: Names,
  now: Date,
): readonly CareTeamMember[] {
  const key = keyOf(participant.member);
  const name = nameOf(participant.member, names);
  const until = dayOf(participant.period?.end);
  const isOver = until !== null && until < dayAt(now);
  if (name === null || isOver || (key !== null && !professions.test(key))) return [];
  return [
    {
      name,
      role: wordsOf(participant.role?.[0]) ?? "Care team",
      place: nameOf(participant.onBehalfOf, names),
      source: sourceOf(team, now),
    },
  ];
}

function generalPractitioners(patient: Patient, names: Names, now: Date): readonly CareTeamMember[] {
  return (patient.generalPractitioner ?? []).flatMap((reference) => {
    const name = nameOf(reference, names);
    return name === null ? [] : [{ name, role: "PCP", place: null, source: sourceOf(patient, now) }];
  });
}

const isPrimary = (member: CareTeamMember): boolean => /^pcp$|primary care/i.test(member.role);

/** The first record of a name counts; where it names no place, a later one may. */
function onePerName(members: readonly CareTeamMember[]): readonly CareTeamMember[] {
  const byName = new Map<string, CareTeamMember>();
  for (const member of members) {
    const first = byName.get(member.name) ?? member;
    byName.set(member.name, { ...first, place: first.place ?? member.place });
  }
  return [...byName.values()];
}

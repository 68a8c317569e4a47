import type { CareTeam, CareTeamParticipant, Patient } from "fhir/r4";
import { dayAt, dayOf } from "./calendar-day.ts";
import { keyOf, nameOf, sourceOf, wordsOf, type Names } from "./fhir-values.ts";
import type { CareTeamMember } from "./profile.ts";

/** Professionals who look after the member, the primary care provider first. Members and relatives are left out. */
export function careTeamCard(
  patient: Patient,
  teams: readonly CareTeam[],
  names: Names,
  now: Date,
): readonly CareTeamMember[] {
  const inTeams = teams
    .filter((team) => team.status === undefined || team.status === "active")
    .flatMap((team) => (team.participant ?? []).flatMap((each) => participantOf(team, each, names, now)));
  const chosen = generalPractitioners(patient, names, now);
  return onePerName([...inTeams.filter(isPrimary), ...chosen, ...inTeams]);
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

function onePerName(members: readonly CareTeamMember[]): readonly CareTeamMember[] {
  const byName = new Map<string, CareTeamMember>();
  for (const member of members) if (!byName.has(member.name)) byName.set(member.name, member);
  return [...byName.values()];
}

import type { Visit } from "#contract/care-facts.ts";
import { Chip } from "#web/kit/Chip.tsx";
import { day } from "#web/kit/format.ts";
import { moment } from "../source-words.ts";
import { FactRow } from "./FactRow.tsx";
import { ListCard } from "./ListCard.tsx";
import type { FactCardProps } from "./ListCard.tsx";
import { gapWords, visitWords } from "./care-words.ts";

export function CareGapsCard(props: FactCardProps) {
  return (
    <ListCard
      {...props}
      title="Care gaps"
      of="care gaps"
      facts={props.profile.careGaps}
      few={3}
      look="card--gaps"
      row={(gap) => (
        <FactRow
          key={gap.source.resource + gap.measure}
          title={gap.measure}
          detail={props.whole && gap.program ? `${gap.detail} (${gap.program})` : gap.detail}
          source={gap.source}
          aside={<Chip tone={gapWords[gap.status].tone}>{gapWords[gap.status].words}</Chip>}
        />
      )}
    />
  );
}

export function CareTeamCard(props: FactCardProps) {
  return (
    <ListCard
      {...props}
      title="Care team"
      of="a care team"
      facts={props.profile.careTeam}
      few={2}
      look="card--pair"
      row={(each) => (
        <FactRow
          key={`${each.source.resource} ${each.name}`}
          title={each.name}
          detail={each.place === null ? each.role : `${each.role}, ${each.place}`}
          source={each.source}
        />
      )}
    />
  );
}

/** What is planned and aimed at, plan by plan. */
export function CarePlanCard({ profile }: FactCardProps) {
  return (
    <ListCard
      profile={profile}
      whole
      title="Care plan and goals"
      of="a care plan"
      facts={profile.carePlan}
      few={3}
      look=""
      row={({ title, since, activities, goals, source }) => (
        <FactRow
          key={source.resource}
          title={title}
          detail={activities.length === 0 ? "We have no record of activities" : activities.join("; ")}
          source={source}
          aside={since === null ? null : <span className="small muted figures">Since {day(since)}</span>}
          whole
        >
          {goals.length === 0 ? null : (
            <ul className="fact-points">
              {goals.map((goal) => (
                <li key={goal.source.resource}>
                  {goal.words}
                  {goal.progress === null ? "" : `: ${goal.progress.toLowerCase()}`}
                  {goal.dueOn === null ? "" : `, by ${day(goal.dueOn)}`}
                </li>
              ))}
            </ul>
          )}
        </FactRow>
      )}
    />
  );
}

/** Shown as recorded. What it means for a medicine is a pharmacist's word, and the foot says so. */
export function AllergiesCard({ profile }: FactCardProps) {
  return (
    <ListCard
      profile={profile}
      whole
      title="Allergies"
      of="allergies"
      facts={profile.allergies}
      few={3}
      look=""
      row={({ substance, reaction, criticality, isConfirmed, since, source }) => (
        <FactRow
          key={source.resource}
          title={substance}
          detail={[
            reaction ?? "We have no record of the reaction",
            ...(isConfirmed ? [] : ["not confirmed on record"]),
            ...(since === null ? [] : [`since ${day(since)}`]),
          ].join(", ")}
          source={source}
          aside={criticality === "high" ? <Chip tone="red">High risk on record</Chip> : null}
          whole
        />
      )}
      foot={<p className="card-foot">As recorded. Questions about them go to a pharmacist or nurse.</p>}
    />
  );
}

/** Answers about food, housing and the like, and whether to ask at all. */
export function SocialCard({ profile }: FactCardProps) {
  const { social } = profile;
  const answers = social?.answers ?? [];
  return (
    <ListCard
      profile={profile}
      whole
      title="Social needs"
      of="answers on social needs"
      facts={answers}
      few={3}
      look=""
      row={({ topic, answer, isNeed, on, source }) => (
        <FactRow
          key={`${source.resource} ${topic}`}
          title={topic}
          detail={on === null ? answer : `${answer}, ${day(on)}`}
          source={source}
          aside={isNeed ? <Chip tone="amber">Need</Chip> : null}
          whole
        />
      )}
      foot={
        social === null ? null : (
          <p className="card-foot" title={social.citation}>
            {askWords(social)}
          </p>
        )
      }
    />
  );
}

function askWords(social: NonNullable<FactCardProps["profile"]["social"]>): string {
  if (social.lastAskedOn === null) return "We have no record that anybody asked: ask once.";
  const asked = `Last asked ${day(social.lastAskedOn)}.`;
  return social.mayAsk
    ? `${asked} May be asked again.`
    : `${asked} Do not ask again before ${day(social.askAgainFrom)}.`;
}

export function AppointmentsCard({ profile }: FactCardProps) {
  return (
    <ListCard
      profile={profile}
      whole
      title="Appointments"
      of="appointments"
      facts={profile.appointments}
      few={3}
      look=""
      row={(visit) => (
        <FactRow
          key={visit.source.resource}
          title={visit.what}
          detail={visitDetail(visit)}
          source={visit.source}
          aside={<Chip tone={visitWords[visit.status].tone}>{visitWords[visit.status].words}</Chip>}
          whole
        />
      )}
    />
  );
}

function visitDetail({ at, who, where }: Visit): string {
  const when = at === null ? "We have no record of the time" : moment(at);
  return [when, who, where].filter((part) => part !== null).join(", ");
}

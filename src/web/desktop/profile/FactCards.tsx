import type { ReactNode } from "react";
import type { Authorization, Profile } from "#contract/profile.ts";
import { Card } from "#web/kit/Card.tsx";
import { Chip } from "#web/kit/Chip.tsx";
import { day, localDay } from "#web/kit/format.ts";
import { FactRow } from "./FactRow.tsx";
import { NoRecord } from "./NoRecord.tsx";
import { authorizationWords, gapWords, supplyWords } from "./words.ts";

interface FactCardProps {
  readonly profile: Profile;
  /** All of it, over the whole width: the tab. Without, the overview's few. */
  readonly whole?: boolean;
}

interface ListCardProps<Fact> extends FactCardProps {
  readonly title: string;
  /** What we have no record of, when there is none. */
  readonly of: string;
  readonly facts: readonly Fact[];
  readonly few: number;
  readonly look: string;
  readonly row: (fact: Fact) => ReactNode;
}

function ListCard<Fact>({ profile, whole = false, title, of, facts, few, look, row }: ListCardProps<Fact>) {
  const shown = whole ? facts : facts.slice(0, few);
  return (
    <Card title={title} count={facts.length} className={whole ? "overview-wide" : look}>
      {shown.length === 0 ? <NoRecord profile={profile} of={of} /> : <ul>{shown.map(row)}</ul>}
    </Card>
  );
}

export function AuthorizationsCard(props: FactCardProps) {
  return (
    <ListCard
      {...props}
      title="Prior authorizations"
      of="prior authorizations"
      facts={props.profile.authorizations}
      few={2}
      look="card--authorizations"
      row={(each) => (
        <FactRow
          key={each.authorizationId}
          title={each.service}
          detail={authorizationDetail(each, yearOf(props.profile))}
          source={each.source}
        >
          <Track authorization={each} />
        </FactRow>
      )}
    />
  );
}

const yearOf = (profile: Profile): number => Number(profile.asOf.slice(0, 4));

function authorizationDetail(authorization: Authorization, year: number): string {
  const { status, decisionDueAt, requestedOn, urgency } = authorization;
  const rush = urgency === "expedited" ? ", expedited" : "";
  const due = decisionDueAt === null ? "" : `, due ${day(localDay(decisionDueAt), year)}`;
  const asked = decisionDueAt === null && requestedOn !== null ? `, asked ${day(requestedOn, year)}` : "";
  return `${authorizationWords[status].words}${rush}${due}${asked}`;
}

/** Asked, complete, reviewed, decided: how far it is. The words above say the same. */
function Track({ authorization }: { readonly authorization: Authorization }) {
  const { step, tone } = authorizationWords[authorization.status];
  return (
    <span className={`track track--${tone} track--${step}`} aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}

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
          detail={gap.detail}
          source={gap.source}
          aside={<Chip tone={gapWords[gap.status].tone}>{gapWords[gap.status].words}</Chip>}
        />
      )}
    />
  );
}

export function MedicationsCard(props: FactCardProps) {
  return (
    <ListCard
      {...props}
      title="Medications"
      of="medications"
      facts={props.profile.medications}
      few={2}
      look="card--pair"
      row={(each) => (
        <FactRow
          key={each.source.resource}
          title={each.name}
          detail={each.detail}
          source={each.source}
          aside={
            each.supply === "onTrack" ? null : (
              <Chip tone={supplyWords[each.supply].tone}>{supplyWords[each.supply].words}</Chip>
            )
          }
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

export function PreferencesCard(props: FactCardProps) {
  return (
    <ListCard
      {...props}
      title="Preferences"
      of="preferences"
      facts={props.profile.preferences}
      few={2}
      look="card--pair card--last"
      row={(each) => (
        <FactRow
          key={`${each.source.resource} ${each.title}`}
          title={each.title}
          detail={each.detail}
          source={each.source}
        />
      )}
    />
  );
}

import { ShieldAlert } from "lucide-react";
import type { ConsentOnFile } from "#contract/people-facts.ts";
import { Card } from "#web/kit/Card.tsx";
import { Chip } from "#web/kit/Chip.tsx";
import { day, phone } from "#web/kit/format.ts";
import { FactRow } from "./FactRow.tsx";
import { ListCard } from "./ListCard.tsx";
import type { FactCardProps } from "./ListCard.tsx";
import { NoRecord } from "./NoRecord.tsx";
import { channelWords, consentWords, standingWords } from "./care-words.ts";

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

/** Where the member may be reached: with a confidential address there is nothing else here, nor anywhere. */
export function ContactPointsCard({ profile }: FactCardProps) {
  const { contactPoints } = profile;
  return (
    <Card title="Addresses and numbers" className="overview-wide">
      {contactPoints?.isConfidential ? (
        <p className="card-notice">
          <ShieldAlert className="icon" />
          <span>
            Confidential: write and call only as shown here.{" "}
            <span className="muted">{contactPoints.citation}</span>
          </span>
        </p>
      ) : null}
      {contactPoints === null || contactPoints.points.length === 0 ? (
        contactPoints?.isConfidential ? (
          <p className="no-record">
            We have no record of the place asked for. Ask the member before anything is sent.
          </p>
        ) : (
          <NoRecord profile={profile} of="addresses or numbers" />
        )
      ) : (
        <ul>
          {contactPoints.points.map(({ channel, value, place, rank }) => (
            <FactRow
              key={`${channel} ${value}`}
              title={channel === "letter" || channel === "email" ? value : phone(value)}
              detail={[channelWords[channel], place, rank === 1 ? "first choice" : null]
                .filter((part) => part !== null)
                .join(", ")}
              source={contactPoints.source}
              whole
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Who is around the member, and what may be said to them. */
export function RelativesCard({ profile }: FactCardProps) {
  return (
    <ListCard
      profile={profile}
      whole
      title="Relatives and representatives"
      of="relatives or representatives"
      facts={profile.relatives}
      few={3}
      look=""
      row={({ name, relation, standing, mayHear, until, source }) => (
        <FactRow
          key={source.resource}
          title={`${name}, ${relation.charAt(0).toLowerCase()}${relation.slice(1)}`}
          detail={
            until === null
              ? mayHear
              : `${mayHear}, ${standing === "inForce" ? "until" : "ended"} ${day(until)}`
          }
          source={source}
          aside={<Chip tone={standingWords[standing].tone}>{standingWords[standing].words}</Chip>}
          whole
        />
      )}
    />
  );
}

export function ConsentsCard({ profile }: FactCardProps) {
  return (
    <ListCard
      profile={profile}
      whole
      title="Consents"
      of="consents"
      facts={profile.consents}
      few={3}
      look=""
      row={(consent) => (
        <FactRow
          key={consent.source.resource}
          title={consent.what}
          detail={consentDetail(consent)}
          source={consent.source}
          aside={consent.standing === "inForce" ? null : <Chip>{consentWords[consent.standing]}</Chip>}
          whole
        />
      )}
    />
  );
}

function consentDetail({ decision, since, until, names }: ConsentOnFile): string {
  return [
    decision === "refused" ? "Refused" : "Agreed",
    since === null ? null : day(since),
    until === null ? null : `until ${day(until)}`,
    names.length === 0 ? null : `names ${names.join(", ")}`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

import type { ConsentOnFile } from "#contract/people-facts.ts";
import { Chip } from "#web/kit/Chip.tsx";
import { day } from "#web/kit/format.ts";
import { FactRow } from "./FactRow.tsx";
import { ListCard } from "./ListCard.tsx";
import type { FactCardProps } from "./ListCard.tsx";
import { consentWords, standingWords } from "./care-words.ts";

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

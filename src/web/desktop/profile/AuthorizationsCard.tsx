import type { Authorization, Profile } from "#contract/profile.ts";
import { day, localDay } from "#web/kit/format.ts";
import { FactRow } from "./FactRow.tsx";
import { ListCard } from "./ListCard.tsx";
import type { FactCardProps } from "./ListCard.tsx";
import { authorizationWords } from "./words.ts";

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
  const { status, decisionDueAt, requestedOn, validUntil, urgency, lines = [] } = authorization;
  const used = lines.flatMap((line) => line.used ?? []);
  const parts = [
    `${authorizationWords[status].words}${validUntil === undefined ? "" : ` to ${day(validUntil, year)}`}`,
    ...(urgency === "expedited" ? ["expedited"] : []),
    ...(decisionDueAt === null ? [] : [`due ${day(localDay(decisionDueAt), year)}`]),
    ...(used.length === 0 ? [] : [`${used.reduce((sum, units) => sum + units, 0)} used`]),
    ...(decisionDueAt !== null || requestedOn === null || used.length > 0
      ? []
      : [`asked ${day(requestedOn, year)}`]),
  ];
  return parts.join(", ");
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

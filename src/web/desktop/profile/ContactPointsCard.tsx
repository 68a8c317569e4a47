import { EyeOff, ShieldAlert } from "lucide-react";
import type { MaskedValue, Profile } from "#contract/profile.ts";
import type { ContactPoints } from "#contract/people-facts.ts";
import { Button } from "#web/kit/Button.tsx";
import { Card } from "#web/kit/Card.tsx";
import { phone } from "#web/kit/format.ts";
import { Chip } from "#web/kit/Chip.tsx";
import { channelWords } from "./care-words.ts";
import { FactRow } from "./FactRow.tsx";
import { NoRecord } from "./NoRecord.tsx";
import { useReveal } from "./use-reveal.ts";

/**
 * Where the member may be reached: with a confidential address there is nothing else here, nor anywhere. Shown in part,
 * enough to confirm; all of it is asked for.
 */
export function ContactPointsCard({ profile }: { readonly profile: Profile }) {
  const { contactPoints } = profile;
  const masked = profile.masked.find(({ field }) => field === "contactPoints");
  const { values, fault, reveal } = useReveal(profile.contactId, "contactPoints");
  const ask = masked && values === null ? <Ask masked={masked} onAsk={() => void reveal()} /> : null;
  return (
    <Card title="Addresses and numbers" className="overview-wide" aside={ask}>
      {contactPoints?.isConfidential ? <Confidential citation={contactPoints.citation} /> : null}
      {fault === null ? null : <p role="alert">{fault}</p>}
      <Points profile={profile} contactPoints={contactPoints} values={values} />
    </Card>
  );
}

function Ask({ masked, onAsk }: { readonly masked: MaskedValue; readonly onAsk: () => void }) {
  if (masked.opens === null) {
    return (
      <Button look="quiet" onPress={onAsk}>
        Show in full
      </Button>
    );
  }
  return (
    <Chip title={masked.opens}>
      <EyeOff className="icon" />
      {masked.opens}
    </Chip>
  );
}

function Confidential({ citation }: Pick<ContactPoints, "citation">) {
  return (
    <p className="card-notice">
      <ShieldAlert className="icon" />
      <span>
        Confidential: write and call only as shown here. <span className="muted">{citation}</span>
      </span>
    </p>
  );
}

/** Null while it is masked: a masked number has no form. */
const written = (
  channel: ContactPoints["points"][number]["channel"],
  value: string | undefined,
): string | null =>
  value === undefined || channel === "letter" || channel === "email" ? (value ?? null) : phone(value);

interface PointsProps {
  readonly profile: Profile;
  readonly contactPoints: ContactPoints | null;
  readonly values: readonly string[] | null;
}

function Points({ profile, contactPoints, values }: PointsProps) {
  if (contactPoints === null)
    return <NoRecord profile={profile} of="addresses or numbers" part="Addresses" />;
  if (contactPoints.points.length === 0) {
    return (
      <p className="no-record">
        We have no record of the place asked for. Ask the member before anything is sent.
      </p>
    );
  }
  return (
    <ul>
      {contactPoints.points.map(({ channel, value, place, rank }, index) => (
        <FactRow
          // Masked values may look the same; their order is all that tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          title={written(channel, values?.[index]) ?? value}
          detail={[channelWords[channel], place, rank === 1 ? "first choice" : null]
            .filter((part) => part !== null)
            .join(", ")}
          source={contactPoints.source}
          whole
        />
      ))}
    </ul>
  );
}

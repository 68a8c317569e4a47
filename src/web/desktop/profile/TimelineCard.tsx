import {
  CalendarDays,
  FileText,
  Handshake,
  Mail,
  MessageSquare,
  MessageSquareText,
  Phone,
  Pill,
  Scale,
  ShieldCheck,
  Syringe,
} from "lucide-react";
import type { TimelineEntry } from "#contract/people-facts.ts";
import type { Profile } from "#contract/profile.ts";
import { Button } from "#web/kit/Button.tsx";
import { Card } from "#web/kit/Card.tsx";
import { day } from "#web/kit/format.ts";
import { FactRow } from "./FactRow.tsx";
import { NoRecord } from "./NoRecord.tsx";

interface TimelineCardProps {
  readonly profile: Profile;
  readonly whole?: boolean;
  readonly onAll?: () => void;
}

const icons: Record<TimelineEntry["kind"], typeof Pill> = {
  contact: MessageSquare,
  call: Phone,
  chat: MessageSquare,
  text: MessageSquareText,
  email: Mail,
  letter: Mail,
  appeal: Scale,
  promise: Handshake,
  claim: FileText,
  fill: Pill,
  visit: CalendarDays,
  immunization: Syringe,
  authorization: ShieldCheck,
};

const few = 4;

/** What happened, newest first, whatever it was. */
export function TimelineCard({ profile, whole = false, onAll }: TimelineCardProps) {
  const shown = whole ? profile.timeline : profile.timeline.slice(0, few);
  const year = Number(profile.asOf.slice(0, 4));
  return (
    <Card
      title="Timeline"
      className={whole ? "overview-wide" : "card--timeline"}
      aside={
        onAll && profile.timeline.length > few ? (
          <Button look="quiet" className="card-link" onPress={onAll}>
            All activity
          </Button>
        ) : null
      }
    >
      {shown.length === 0 ? <NoRecord profile={profile} of="earlier activity" part="Timeline" /> : null}
      <ul>
        {shown.map((entry) => {
          const Icon = icons[entry.kind];
          return (
            <FactRow
              key={`${entry.source.resource} ${entry.at} ${entry.title}`}
              title={entry.title}
              detail={entry.detail}
              source={entry.source}
              lead={<Icon className="icon" />}
              aside={<span className="small muted figures">{day(entry.at, year)}</span>}
            />
          );
        })}
      </ul>
    </Card>
  );
}

import { Mail, MessageSquare, MessageSquareText, Phone } from "lucide-react";
import type { Appeal } from "#contract/care-facts.ts";
import type { PastContact } from "#contract/people-facts.ts";
import { Chip } from "#web/kit/Chip.tsx";
import { day, localDay } from "#web/kit/format.ts";
import { FactRow } from "./FactRow.tsx";
import { ListCard } from "./ListCard.tsx";
import type { FactCardProps } from "./ListCard.tsx";
import { appealWords } from "./care-words.ts";
import { PromiseLine } from "./PromiseLine.tsx";

/** Grievances and appeals, with the day an answer is due. */
export function AppealsCard({ profile }: FactCardProps) {
  return (
    <ListCard
      profile={profile}
      whole
      title="Grievances and appeals"
      of="grievances or appeals"
      facts={profile.appeals}
      few={3}
      look=""
      row={(appeal) => (
        <FactRow
          key={appeal.source.resource}
          title={`${appeal.kind === "appeal" ? "Appeal" : "Grievance"}: ${appeal.what}`}
          detail={appealDetail(appeal)}
          source={appeal.source}
          aside={<Chip tone={appealWords[appeal.status].tone}>{appealWords[appeal.status].words}</Chip>}
          whole
        />
      )}
    />
  );
}

function appealDetail({ receivedOn, urgency, status, dueAt, dueBy, clock, outcome }: Appeal): string {
  const parts = [
    receivedOn === null ? "We have no record of the day it came" : `Came ${day(receivedOn)}`,
    urgency === "expedited" ? "expedited" : null,
    dueAt === null ? null : `answer due ${day(dueDay(dueAt))}`,
    dueBy === "rule" && clock !== null ? `${clock.words}, ${clock.citation}` : null,
    status === "open" && dueAt === null ? "we have no record of a due date" : null,
    outcome,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** A day is a day; an instant falls on the reader's. */
const dueDay = (dueAt: string): string => (dueAt.length > 10 ? localDay(dueAt) : dueAt);

const icons: Record<PastContact["channel"], typeof Phone> = {
  call: Phone,
  chat: MessageSquare,
  text: MessageSquareText,
  email: Mail,
  letter: Mail,
  other: MessageSquare,
};

/** What was said before, on whatever channel, and what was promised. */
export function PastContactsCard({ profile }: FactCardProps) {
  const year = Number(profile.asOf.slice(0, 4));
  return (
    <ListCard
      profile={profile}
      whole
      title="Past contacts"
      of="past contacts"
      facts={profile.pastContacts}
      few={3}
      look=""
      row={({ at, channel, title, detail, promise, source }) => {
        const Icon = icons[channel];
        return (
          <FactRow
            key={`${source.resource} ${at}`}
            title={title}
            detail={detail}
            source={source}
            lead={<Icon className="icon" />}
            aside={<span className="small muted figures">{day(at, year)}</span>}
            whole
          >
            {promise === null ? null : <PromiseLine promise={promise} contactId={profile.contactId} />}
          </FactRow>
        );
      }}
    />
  );
}

/** What lies in the plan's files beside the record. A lake that did not answer says so, and holds nothing up. */
export function LakeCard({ profile }: FactCardProps) {
  const lake = profile.lakeFacts;
  return (
    <ListCard
      profile={profile}
      whole
      title="From the plan's files"
      of={lake?.state === "notReached" ? "them yet: the files have not been reached" : "files"}
      facts={lake?.facts ?? []}
      few={3}
      look=""
      row={({ title, detail, source }) => (
        <FactRow
          key={`${source.resource} ${title} ${detail}`}
          title={title}
          detail={detail}
          source={source}
          whole
        />
      )}
    />
  );
}

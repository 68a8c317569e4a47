import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { Avatar } from "#web/kit/Avatar.tsx";
import { Button } from "#web/kit/Button.tsx";
import { Chip } from "#web/kit/Chip.tsx";
import { Timer } from "#web/kit/Timer.tsx";
import { give } from "../command.ts";
import { useShortcut } from "../shortcuts.ts";
import { useCallerName } from "./caller-name.ts";
import { contactKind } from "./contact-kind.ts";
import { languageWords } from "./language-words.ts";

type Offered = Extract<DeskContact, { phase: "offered" }>;

interface OfferCardProps {
  readonly offer: Offered;
  /** The one that `Alt ↵` accepts. */
  readonly isFirst: boolean;
  readonly onAccepted: (contactId: string) => void;
}

/** What rings. Its place is the foot of the rail: it never lies over what is being typed and never takes the focus. */
export function OfferCard({ offer, isFirst, onAccepted }: OfferCardProps) {
  const name = useCallerName(offer);
  const { noun, title } = contactKind[offer.channel];
  const { language, reasonCode } = offer.attributes;
  const accept = async () => {
    if (await give(offer.accept(), `Accepting the ${noun}`)) onAccepted(offer.contactId);
  };
  useShortcut("accept", isFirst ? () => void accept() : null);
  return (
    <section className="offer-card" aria-label={`Incoming ${noun}`}>
      <div className="offer-card-head">
        <Avatar name={name} />
        <div className="offer-card-who">
          <p className="offer-card-name ellipsis">{name}</p>
          <p className="small muted">
            {title}, {offer.queueName}
            {language ? `, ${languageWords[language]}` : ""}
          </p>
          {reasonCode === "urgent" ? <Chip tone="red">Urgent</Chip> : null}
        </div>
        <Timer since={offer.since} className="offer-card-time" />
      </div>
      <div className="offer-card-acts">
        <Button
          look="primary"
          {...(isFirst ? { keys: "Alt ↵" } : {})}
          aria-keyshortcuts="Alt+Enter"
          onPress={() => void accept()}
        >
          Accept
        </Button>
        <Button onPress={() => void give(offer.reject(), `Rejecting the ${noun}`)}>Reject</Button>
      </div>
    </section>
  );
}

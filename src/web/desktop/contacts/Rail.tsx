import { useEffect } from "react";
import type { ContactControl, DeskContact } from "#journey/agent-action/contact-control.ts";
import { Fault, PaneBoundary } from "#web/kit/PaneBoundary.tsx";
import { CallCard, WrapUpCard } from "../softphone/CallCard.tsx";
import { microphoneWords } from "../softphone/agent-words.ts";
import { ChatItem } from "./ChatItem.tsx";
import { contactKind } from "./contact-kind.ts";
import { MissedCard } from "./MissedCard.tsx";
import { OfferCard } from "./OfferCard.tsx";
import "./rail.css";

type Ready = Extract<ContactControl, { status: "ready" }>;

interface RailProps {
  readonly panel: ContactControl;
  readonly shownId: string | null;
  readonly onShow: (contactId: string) => void;
}

/** Everything the agent has in hand: the call, the chats, what was missed, what rings. */
export function Rail({ panel, shownId, onShow }: RailProps) {
  return (
    <section className="rail" aria-label="Contacts">
      <PaneBoundary what="The list of contacts">
        {panel.status === "ready" ? (
          <Contacts panel={panel} shownId={shownId} onShow={onShow} />
        ) : (
          <NotReady panel={panel} />
        )}
      </PaneBoundary>
    </section>
  );
}

function NotReady({ panel }: { readonly panel: Exclude<ContactControl, Ready> }) {
  switch (panel.status) {
    case "starting":
      return <output className="rail-empty">Connecting you to calls and chats</output>;
    case "unreachable":
      return (
        <Fault
          title="Calls and chats cannot reach you"
          words="The contact control panel did not answer. Check the network, then try again."
          onRetry={panel.retry}
        />
      );
    case "signedOut":
      return (
        <Fault
          title="You are signed out of calls and chats"
          words="The contact control panel does not know you. Try again; if it stays so, sign out and in again."
          onRetry={panel.retry}
        />
      );
    default:
      return panel satisfies never;
  }
}

function Contacts({ panel, shownId, onShow }: RailProps & { readonly panel: Ready }) {
  const { agent, contacts } = panel;
  const calls = contacts.filter(isCallInHand);
  const chats = contacts.filter(isChatInHand);
  const offers = contacts.filter((contact) => contact.phase === "offered");
  const missed = contacts.filter((contact) => contact.phase === "missed");
  const { help } = microphoneWords[agent.microphone];
  useTabTitle(offers[0] ? `${contactKind[offers[0].channel].title} ringing` : null);
  return (
    <>
      {help === null ? null : <Fault title={microphoneWords[agent.microphone].short} words={help} />}
      <div>
        <h2>Voice</h2>
        {calls.length === 0 ? <p className="rail-none">No call</p> : null}
        {calls.map((call) => (
          <Call key={call.contactId} call={call} />
        ))}
      </div>
      <div>
        <h2>
          Chats <span className="space" />
          <span className="figures">{chats.length > 0 ? chats.length : ""}</span>
        </h2>
        {chats.length === 0 ? <p className="rail-none">No chat</p> : null}
        <ul>
          {chats.map((chat) => (
            <ChatItem
              key={chat.contactId}
              chat={chat}
              isShown={chat.contactId === shownId}
              onShow={() => onShow(chat.contactId)}
            />
          ))}
        </ul>
      </div>
      <span className="space" />
      {missed.map((each) => (
        <MissedCard key={each.contactId} missed={each} agent={agent} />
      ))}
      {offers.map((offer, place) => (
        <OfferCard key={offer.contactId} offer={offer} isFirst={place === 0} onAccepted={onShow} />
      ))}
    </>
  );
}

function Call({ call }: { readonly call: DeskContact }) {
  if (call.phase === "connected") return <CallCard call={call} />;
  if (call.phase === "afterContactWork") return <WrapUpCard contact={call} />;
  return <p className="rail-none">Connecting the call</p>;
}

/** Says in the browser's tab that something rings, never who. */
function useTabTitle(words: string | null): void {
  useEffect(() => {
    document.title = words === null ? "Careline" : `${words} · Careline`;
  }, [words]);
}

const inHand: readonly DeskContact["phase"][] = ["connecting", "connected", "afterContactWork"];
const isCallInHand = (contact: DeskContact): boolean =>
  contact.channel === "voice" && inHand.includes(contact.phase);
const isChatInHand = (contact: DeskContact): boolean =>
  contact.channel === "chat" && (contact.phase === "connected" || contact.phase === "afterContactWork");

import { CircleDot, Mic, MicOff, Pause, PhoneOff, Play } from "lucide-react";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { Avatar } from "#web/kit/Avatar.tsx";
import { Button } from "#web/kit/Button.tsx";
import { Chip } from "#web/kit/Chip.tsx";
import { Timer } from "#web/kit/Timer.tsx";
import { give } from "../command.ts";
import { useCallerName } from "../contacts/caller-name.ts";
import { useShortcut } from "../shortcuts.ts";
import { Keypad } from "./Keypad.tsx";
import "./call-card.css";

type Connected = Extract<DeskContact, { phase: "connected" }>;

/** The call: who, for how long, and what can be done with it. Ending it stands apart from the rest. */
export function CallCard({ call }: { readonly call: Connected }) {
  const name = useCallerName(call);
  return (
    <section className={`call-card${call.held ? " call-card--held" : ""}`} aria-label="Call">
      <CallHead name={name} line={call.queueName} />
      <div className="call-card-state">
        <Timer since={call.connectedAt} className="call-card-time" />
        {call.held ? <Chip tone="amber">On hold</Chip> : null}
        {call.muted ? <Chip tone="amber">Muted</Chip> : null}
        {call.recording === true ? (
          <Chip tone="red">
            <CircleDot className="icon" />
            Recording
          </Chip>
        ) : null}
      </div>
      <CallControls call={call} />
      <Button
        look="danger"
        className="call-card-end"
        onPress={() => void give(call.end(), "Ending the call")}
      >
        <PhoneOff className="icon" />
        End call
      </Button>
    </section>
  );
}

function CallControls({ call }: { readonly call: Connected }) {
  const { hold, resume, mute, unmute } = call;
  const turnMicrophone = unmute ?? mute;
  const turnHold = resume ?? hold;
  const pressHold = () => {
    if (turnHold) void give(turnHold(), resume ? "Resuming the call" : "Putting the call on hold");
  };
  useShortcut("mute", turnMicrophone);
  useShortcut("hold", turnHold && pressHold);
  return (
    <div className="call-controls">
      <Button
        className="call-control"
        aria-keyshortcuts="m"
        isDisabled={turnMicrophone === null}
        onPress={() => turnMicrophone?.()}
      >
        {unmute ? <MicOff className="icon" /> : <Mic className="icon" />}
        {unmute ? "Unmute" : "Mute"}
      </Button>
      <Button
        className="call-control"
        aria-keyshortcuts="h"
        isDisabled={turnHold === null}
        onPress={pressHold}
      >
        {resume ? <Play className="icon" /> : <Pause className="icon" />}
        {resume ? "Resume" : "Hold"}
      </Button>
      <Keypad sendDigits={call.sendDigits} />
    </div>
  );
}

/** The call is over, the work on it is not. */
export function WrapUpCard({ contact }: { readonly contact: DeskContact }) {
  const name = useCallerName(contact);
  return (
    <section className="call-card call-card--wrap-up" aria-label="Wrap-up">
      <CallHead name={name} line={contact.channel === "voice" ? "Call ended" : "Chat ended"} />
      <div className="call-card-state">
        <Timer since={contact.since} className="call-card-time" />
        <Chip tone="iris">Wrapping up</Chip>
      </div>
    </section>
  );
}

function CallHead({ name, line }: { readonly name: string; readonly line: string }) {
  return (
    <div className="call-card-head">
      <Avatar name={name} />
      <div className="call-card-who">
        <p className="call-card-name ellipsis">{name}</p>
        <p className="small muted ellipsis">{line}</p>
      </div>
    </div>
  );
}

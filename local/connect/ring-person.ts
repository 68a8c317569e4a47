import type { Contact, IncomingCall, World } from "../world.ts";
import { ringOutside } from "./outside-line.ts";
import { tell } from "./tell.ts";

/**
 * Rings the person of a contact that an agent has: the telephone page that has this number, else a simulated line.
 * Tells when they answer; resolves when that conversation is over, or could not begin.
 */
export function ringPerson(
  world: World,
  contact: Contact,
  timeLimitMs: number,
): Promise<"ended" | "failed" | "timeLimit"> {
  const number = contact.customerEndpoint?.address ?? "";
  const onAnswer = (): void => {
    if (contact.state.type === "connected") tell(world, { kind: "answered", contact });
  };
  const telephone = world.telephones.get(number);
  if (telephone) return ringTelephone(world, telephone, contact, { timeLimitMs, onAnswer });
  return ringOutside({
    number,
    timeLimitMs,
    onAnswer,
    sleep: (milliseconds) => new Promise((resolve) => void world.timers.after(milliseconds, resolve)),
  });
}

interface Ringing {
  readonly timeLimitMs: number;
  readonly onAnswer: () => void;
}

/** An open page rings until its person answers or declines, or the caller gives up. */
function ringTelephone(
  world: World,
  telephone: (call: IncomingCall) => () => void,
  contact: Contact,
  { timeLimitMs, onAnswer }: Ringing,
): Promise<"ended" | "timeLimit"> {
  return new Promise((resolve) => {
    // Whoever is in a call already declines at once.
    let silence = (): void => undefined;
    const over = (): void => {
      callOff();
      silence();
      world.listeners.delete(listener);
    };
    const giveUp = (): void => {
      over();
      resolve("timeLimit");
    };
    const listener: Parameters<World["listeners"]["add"]>[0] = (event) => {
      if (event.kind === "contact" && event.type === "DISCONNECTED" && event.contact === contact) {
        over();
        resolve("ended");
      }
    };
    world.listeners.add(listener);
    const callOff = world.timers.after(timeLimitMs, giveUp);
    silence = telephone({
      contact,
      answer: (line) => {
        callOff();
        contact.line = line;
        onAnswer();
      },
      decline: giveUp,
    });
  });
}

import type { IncomingCall, World, WorldEvent } from "../world.ts";
import { dial, goOn, hangUp, isNumber, newsOf, over, pickUp } from "./call.ts";
import { say } from "./say.ts";
import type { Call, CallOptions } from "./call.ts";
import type { ToPage } from "./page/to-page.ts";
import type { FromPage } from "./phone-wire.ts";

/** One telephone: its page speaks, the world answers. `close` when the page is gone. */
export interface Telephone {
  readonly receive: (frame: FromPage) => void;
  readonly close: () => void;
}

/** It lives as long as its page: a number, at most one call, and perhaps one that rings. */
export function createTelephone(options: CallOptions, send: (frame: ToPage) => void): Telephone {
  const handset = new Handset(options, send);
  options.world.listeners.add(handset.follow);
  return {
    receive: handset.receive,
    close: () => {
      handset.hangUp();
      handset.moveTo(null);
      options.world.listeners.delete(handset.follow);
    },
  };
}

class Handset {
  readonly #options: CallOptions;
  readonly #world: World;
  readonly #send: (frame: ToPage) => void;
  #number: string | null = null;
  #call: Call | null = null;
  #ringing: IncomingCall | null = null;

  constructor(options: CallOptions, send: (frame: ToPage) => void) {
    this.#options = options;
    this.#world = options.world;
    this.#send = send;
  }

  readonly follow = (event: WorldEvent): void => {
    const call = this.#call;
    if (!call) return;
    const news = newsOf(this.#world, call.contact, event);
    if (news) this.#send(news);
    if (event.kind !== "contact") return;
    if (event.type === "INITIATED" && event.contact.line === call.line && event.contact !== call.contact) {
      this.#call = goOn(this.#options.rtcHub, call, event.contact, this.#send);
    } else if (event.type === "DISCONNECTED" && event.contact === call.contact) {
      over(call, this.#send);
      this.#call = null;
    }
  };

  readonly receive = (frame: FromPage): void => {
    if (frame.kind === "at") this.moveTo(isNumber(frame.number) ? frame.number : null);
    else if (frame.kind === "dial") this.#dial(frame);
    else if (frame.kind === "answer") this.#answer();
    else if (frame.kind === "decline") this.#stopRinging()?.decline();
    else if (frame.kind === "hangUp") this.hangUp();
    else if (this.#call) onTheLine(this.#world, this.#call, frame);
  };

  hangUp(): void {
    this.#stopRinging()?.decline();
    if (this.#call) hangUp(this.#world, this.#call);
  }

  /** Where this telephone can be rung. The page opened last has the number. */
  moveTo(number: string | null): void {
    const { telephones } = this.#world;
    if (this.#number !== null && telephones.get(this.#number) === this.#ring) telephones.delete(this.#number);
    this.#number = number;
    if (number !== null) telephones.set(number, this.#ring);
  }

  readonly #ring = (incoming: IncomingCall): (() => void) => {
    if (this.#call || this.#ringing) {
      incoming.decline();
      return () => undefined;
    }
    this.#ringing = incoming;
    this.#send({ kind: "ringing" });
    return () => {
      if (this.#ringing !== incoming) return;
      this.#ringing = null;
      this.#send({ kind: "ended", why: "missed" });
    };
  };

  #stopRinging(): IncomingCall | null {
    const incoming = this.#ringing;
    this.#ringing = null;
    return incoming;
  }

  #answer(): void {
    const incoming = this.#stopRinging();
    if (!incoming) return;
    this.#call = pickUp(this.#options, incoming.contact, this.#send);
    incoming.answer(this.#call.line);
  }

  #dial(frame: Extract<FromPage, { readonly kind: "dial" }>): void {
    if (this.#call || this.#ringing) return;
    this.#call = dial(this.#options, frame, this.#send);
    if (this.#call) this.#options.onInbound(this.#call.contact);
  }
}

type OnTheLine = Exclude<FromPage, { readonly kind: "at" | "dial" | "answer" | "decline" | "hangUp" }>;

function onTheLine(world: World, call: Call, frame: OnTheLine): void {
  const { line, audio } = call;
  switch (frame.kind) {
    case "key":
      return line.key(frame.key);
    case "speaking":
      return say(world, call, { by: frame.by, words: frame.soFar, isWhole: false });
    case "words":
      return say(world, call, { by: frame.by, words: frame.words, isWhole: true });
    case "spoken":
      return line.spoken(frame.promptId);
    case "rtc":
      return audio.send(frame.message);
  }
}

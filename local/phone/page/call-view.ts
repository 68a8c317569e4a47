import { element } from "./element.ts";

/** Who is at the other end, as the page shows it. */
export type Party =
  | { readonly with: "nobody"; readonly note: string }
  /** It rings, and nobody has answered. */
  | { readonly with: "plan" }
  | { readonly with: "flow" | "queue" }
  | { readonly with: "agent"; readonly name: string; readonly held: boolean };

export interface CallView {
  readonly show: (party: Party) => void;
  readonly fault: (text: string) => void;
}

const states = {
  plan: { title: "Example Health is calling", state: "ringing" },
  flow: { title: "Example Health", state: "on this call" },
  queue: { title: "Waiting for a person", state: "on this call" },
} as const;

/** Name, state and time of the call. The time is counted by ticks, so that no clock is read. */
export function createCallView(): CallView {
  const timer = element("timer", HTMLSpanElement);
  let seconds = 0;
  let ticking: ReturnType<typeof setInterval> | undefined;
  const tick = (): void => {
    timer.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    seconds += 1;
  };
  const run = (isInCall: boolean): void => {
    if (isInCall === (ticking !== undefined)) return;
    clearInterval(ticking);
    ticking = isInCall ? setInterval(tick, 1000) : undefined;
    seconds = 0;
    if (isInCall) tick();
    else timer.textContent = "";
  };
  return {
    show: (party) => {
      const { title, state } = wordsFor(party);
      element("party", HTMLHeadingElement).textContent = title;
      element("state", HTMLOutputElement).textContent = state;
      element("avatar", HTMLSpanElement).textContent = title.slice(0, 1);
      run(party.with !== "nobody" && party.with !== "plan");
    },
    fault: (text) => {
      element("fault", HTMLParagraphElement).textContent = text;
    },
  };
}

function wordsFor(party: Party): { readonly title: string; readonly state: string } {
  if (party.with === "nobody") return { title: "Example Health", state: party.note };
  if (party.with === "agent")
    return { title: `${party.name}, member care`, state: party.held ? "on hold" : "on this call" };
  return states[party.with];
}

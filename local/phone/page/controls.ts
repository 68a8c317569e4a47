import { element } from "./element.ts";

export interface Controls {
  readonly isSpeakerOn: () => boolean;
  readonly setInCall: (inCall: boolean) => void;
  readonly setMuted: (muted: boolean) => void;
  readonly onCall: (act: () => void) => void;
  /** Answer and decline in place of everything else. */
  readonly setRinging: (isRinging: boolean) => void;
  readonly onAnswer: (act: () => void) => void;
  readonly onDecline: (act: () => void) => void;
  readonly onMute: (act: (muted: boolean) => void) => void;
  readonly onSpeaker: (act: (on: boolean) => void) => void;
}

const isPressed = (button: HTMLButtonElement): boolean => button.getAttribute("aria-pressed") === "true";
const press = (button: HTMLButtonElement, pressed: boolean): void =>
  button.setAttribute("aria-pressed", String(pressed));

/** Mute, speaker, and the one button that calls and hangs up. */
export function createControls(): Controls {
  const mute = element("mute", HTMLButtonElement);
  const speaker = element("speaker", HTMLButtonElement);
  const call = element("call", HTMLButtonElement);
  const onToggle = (button: HTMLButtonElement, act: (pressed: boolean) => void): void =>
    button.addEventListener("click", () => {
      press(button, !isPressed(button));
      act(isPressed(button));
    });
  return {
    isSpeakerOn: () => isPressed(speaker),
    setInCall: (inCall) => {
      mute.disabled = !inCall;
      call.classList.toggle("end", inCall);
      element("call-label", HTMLSpanElement).textContent = inCall ? "End call" : "Call";
    },
    setMuted: (muted) => press(mute, muted),
    setRinging: (isRinging) => {
      element("incoming", HTMLDivElement).hidden = !isRinging;
      element("actions", HTMLDivElement).hidden = isRinging;
      if (isRinging) element("answer", HTMLButtonElement).focus();
    },
    onAnswer: (act) => element("answer", HTMLButtonElement).addEventListener("click", act),
    onDecline: (act) => element("decline", HTMLButtonElement).addEventListener("click", act),
    onCall: (act) => call.addEventListener("click", act),
    onMute: (act) => onToggle(mute, act),
    onSpeaker: (act) => onToggle(speaker, act),
  };
}

import type { FromPage } from "#local/phone/phone-wire.ts";
import { createCallView } from "./call-view.ts";
import type { CallerChooser } from "./caller-chooser.ts";
import { createCaptions } from "./captions.ts";
import { createControls } from "./controls.ts";
import { element } from "./element.ts";
import { createKeypad } from "./keypad.ts";
import { createSayBox } from "./say-box.ts";
import { openServerLine } from "./server-line.ts";
import type { ToPage } from "./to-page.ts";
import { createRing } from "#local/connect/ccp-page/ring.ts";
import { createSpeaker } from "#local/connect/ccp-page/speaker.ts";
import { createTones } from "./tones.ts";
import { createVoice } from "./voice.ts";
import type { Voice } from "./voice.ts";

const faults = {
  microphoneRefused: "The microphone is not allowed: you hear, but are not heard.",
  microphoneMissing: "There is no microphone: you hear, but are not heard.",
  connectionFailed: "The sound connection failed.",
} as const;
const endings = {
  hungUp: "You hung up",
  overThere: "The call was ended",
  missed: "You missed a call",
  noSuchNumber: "This number cannot be reached",
} as const;
const speakers = { flow: "Example Health", bot: "Virtual assistant" } as const;
const hints = {
  flow: "Type what you would say",
  analysed: "Type what you would say: it stands for speech in the transcript",
  unheard: "This call is not analysed: speak",
} as const;
const hidden = "•";

/** Joins the parts of the page: what the person does goes to the server, what the server says is shown and spoken. */
export class TelephonePage {
  readonly #chooser: CallerChooser;
  readonly #view = createCallView();
  readonly #captions = createCaptions();
  readonly #controls = createControls();
  readonly #playTones = createTones();
  readonly #ring = createRing();
  readonly #speaker = createSpeaker(this.#controls.isSpeakerOn);
  readonly #audioElement = element("voice", HTMLAudioElement);
  readonly #typed = element("typed", HTMLOutputElement);
  readonly #keypad = createKeypad((key) => this.#press(key));
  readonly #sayBox = createSayBox({
    ids: { form: "say", field: "words", button: "say-it" },
    onSpeaking: (soFar) => this.#send({ kind: "speaking", by: "caller", soFar }),
    onWords: (words) => this.#say(words),
  });
  readonly #agentBox = createSayBox({
    ids: { form: "agent-say", field: "agent-words", button: "agent-say-it" },
    onSpeaking: (soFar) => this.#send({ kind: "speaking", by: "agent", soFar }),
    onWords: (words) => this.#letAgentSay(words),
  });
  #agentName = "";
  readonly #voice: Voice = createVoice({
    signal: (message) => this.#send({ kind: "rtc", message }),
    onFailure: (code) => this.#view.fault(faults[code]),
    audioElement: this.#audioElement,
  });
  #send: (frame: FromPage) => void = () => {};
  #isSecret = false;
  #isInCall = false;

  constructor(chooser: CallerChooser) {
    this.#chooser = chooser;
  }

  start(): void {
    this.#send = openServerLine(
      (frame) => this.#receive(frame),
      () => this.#over("The line to the laptop is gone. Reload the page."),
    );
    this.#controls.onCall(() => this.#callOrHangUp());
    this.#controls.onMute((muted) => this.#voice.setMuted(muted));
    this.#controls.onSpeaker((isOn) => {
      this.#audioElement.muted = !isOn;
      if (!isOn) this.#speaker.hush();
    });
    this.#controls.onAnswer(() => this.#answer());
    this.#controls.onDecline(() => this.#decline());
    this.#chooser.onChange(() => this.#sayWhoseItIs());
    this.#sayWhoseItIs();
    this.#setInCall(false);
  }

  /** So that the plan can ring it. */
  #sayWhoseItIs(): void {
    this.#send({ kind: "at", number: this.#chooser.number() });
  }

  #callOrHangUp(): void {
    this.#view.fault("");
    if (this.#isInCall) {
      this.#send({ kind: "hangUp" });
      return;
    }
    this.#getReady();
    this.#send({
      kind: "dial",
      callerNumber: this.#chooser.number(),
      dialled: this.#chooser.dialled(),
      isSpoofed: this.#chooser.isSpoofed(),
    });
  }

  #rings(): void {
    this.#view.fault("");
    this.#view.show({ with: "plan" });
    this.#chooser.setVisible(false);
    this.#controls.setRinging(true);
    this.#ring(true);
  }

  #answer(): void {
    this.#getReady();
    this.#stopRinging();
    this.#send({ kind: "answer" });
  }

  #stopRinging(): void {
    this.#controls.setRinging(false);
    this.#ring(false);
  }

  #decline(): void {
    this.#send({ kind: "decline" });
    this.#over("You declined the call");
  }

  #getReady(): void {
    this.#captions.clear();
    this.#controls.setMuted(false);
    this.#voice.setMuted(false);
  }

  #press(key: string): void {
    this.#speaker.hush();
    this.#playTones(key);
    this.#typed.textContent += this.#isSecret ? hidden : key;
    this.#send({ kind: "key", key });
  }

  #say(words: string): void {
    this.#speaker.hush();
    this.#captions.add("You", this.#isSecret ? hidden.repeat(words.length) : words, { isMine: true });
    this.#send({ kind: "words", by: "caller", words });
  }

  #letAgentSay(words: string): void {
    this.#captions.add(this.#agentName, words);
    this.#send({ kind: "words", by: "agent", words });
  }

  #receive(frame: ToPage): void {
    switch (frame.kind) {
      case "ringing":
        return this.#rings();
      case "connected":
        this.#setInCall(true);
        return this.#view.show({ with: "flow" });
      case "prompt":
        return this.#prompt(frame);
      case "hush":
        return this.#speaker.hush();
      case "listening":
        this.#isSecret = frame.secret;
        if (frame.keys || frame.words) this.#typed.textContent = "";
        return;
      case "party":
        return this.#meet(frame);
      case "tones":
        return this.#playTones(frame.keys);
      case "ended":
        return this.#over(endings[frame.why]);
      case "rtc":
        return void this.#voice.receive(frame.message);
    }
  }

  #prompt({ by, text, language, promptId }: ToPage & { readonly kind: "prompt" }): void {
    this.#captions.add(speakers[by], text, { language });
    this.#speaker.speak(text, language, () => this.#send({ kind: "spoken", promptId }));
  }

  #meet(frame: ToPage & { readonly kind: "party" }): void {
    this.#speaker.hush();
    const { with: other, name, held } = frame;
    this.#view.show(other === "agent" ? { with: other, name, held } : { with: other });
    if (other === "flow") this.#voice.stop();
    this.#agentName = name;
    const isWithAgent = other === "agent";
    this.#setAgentBox(isWithAgent && !held);
    // A person listens to the microphone; what is typed stands for speech in the transcript, where there is one.
    this.#sayBox.setEnabled(!isWithAgent || (frame.isAnalysed && !held));
    this.#agentBox.setEnabled(isWithAgent && frame.isAnalysed && !held);
    this.#sayBox.hint(isWithAgent ? hints[frame.isAnalysed ? "analysed" : "unheard"] : hints.flow);
  }

  #setAgentBox(isShown: boolean): void {
    element("agent-say", HTMLFormElement).hidden = !isShown;
  }

  #over(note: string): void {
    this.#speaker.hush();
    this.#voice.stop();
    this.#setInCall(false);
    this.#view.show({ with: "nobody", note });
  }

  #setInCall(isInCall: boolean): void {
    this.#isInCall = isInCall;
    this.#isSecret = false;
    this.#stopRinging();
    this.#chooser.setVisible(!isInCall);
    this.#keypad.setEnabled(isInCall);
    this.#sayBox.setEnabled(isInCall);
    this.#sayBox.hint(hints.flow);
    this.#setAgentBox(false);
    this.#controls.setInCall(isInCall);
    this.#typed.textContent = "";
  }
}

import type { Language } from "#journey/contact/attributes.ts";
import { findUrgent, soundsCalm } from "#journey/intake/urgent-words/find-urgent.ts";
import type { UrgentKind } from "#journey/intake/urgent-words/sign.ts";
import type { Answer } from "./lex-answer.ts";
import type { BotTurn } from "./lex-event.ts";

/** The bots' own intents for danger are the second net: what they catch counts as much as what the words gave away, unless the words speak of bills or of the past. */
const intentOf: Readonly<Record<UrgentKind, string>> = { redFlag: "RedFlag", selfHarm: "SelfHarm" };

/**
 * Is somebody in danger? Asked at every turn before anything else, whatever the recogniser made of the words; null when
 * nothing says so. The flow reads the closing intent and fetches a nurse, without asking who it is.
 */
export function urgentAnswer({ transcript, intentName, attributes }: BotTurn): Answer | null {
  const kind = findUrgent(transcript)?.kind ?? (soundsCalm(transcript) ? null : caught(intentName));
  if (!kind) return null;
  return {
    reply: {
      kind: "close",
      intentName: intentOf[kind],
      state: "Fulfilled",
      words: words[attributes.language][kind],
    },
    attributes: { reasonCode: "urgent", pendingIntent: "", pendingAbout: "", pendingSpoken: "" },
  };
}

const caught = (intentName: string): UrgentKind | null => {
  if (intentName === "RedFlag") return "redFlag";
  return intentName === "SelfHarm" ? "selfHarm" : null;
};

/** What the nurse reads first. */
export const urgentWarning: Readonly<Record<UrgentKind, string>> = {
  redFlag: "Urgent: the member's words may mean danger to life. Read them first",
  selfHarm: "Urgent: the member may be thinking of hurting themselves. Read their words first",
};

/** Short and calm: whoever hears it may be alone with it. 988 is the Suicide & Crisis Lifeline, by call or text. */
const words: Readonly<Record<Language, Readonly<Record<UrgentKind, string>>>> = {
  "en-US": {
    redFlag:
      "This may be an emergency. If someone's life may be in danger, call 911 right now. I am getting you a nurse; please stay with me.",
    selfHarm:
      "I am glad you told me. You can call or text 988 at any time, and call 911 if you are in danger right now. I am getting you a nurse; please stay with me.",
  },
  "es-US": {
    redFlag:
      "Esto puede ser una emergencia. Si una vida puede estar en peligro, llame al 911 ahora mismo. Le comunico con enfermería; por favor, no se retire.",
    selfHarm:
      "Gracias por decírmelo. Puede llamar o enviar un mensaje al 988 a cualquier hora, y llamar al 911 si está en peligro ahora mismo. Le comunico con enfermería; por favor, no se retire.",
  },
  "zh-CN": {
    redFlag: "这可能是紧急情况。如果有生命危险，请立即拨打 911。我正在为您联系护士，请不要离开。",
    selfHarm:
      "谢谢您告诉我。您随时可以拨打 988 或向 988 发短信；如果您现在有危险，请拨打 911。我正在为您联系护士，请不要离开。",
  },
};

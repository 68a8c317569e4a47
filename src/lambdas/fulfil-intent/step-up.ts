import type { ReasonCode } from "#journey/contact/attributes.ts";
import { nobodyYet } from "#journey/contact/contact-row.ts";
import { checkCode } from "#journey/identity/check-code.ts";
import type { CheckCodePorts } from "#journey/identity/check-code.ts";
import { sendCode } from "#journey/identity/send-code.ts";
import type { SendCodePorts } from "#journey/identity/send-code.ts";
import { verifiedMember } from "#journey/identity/verified-member.ts";
import type { Answer } from "./lex-answer.ts";
import type { BotTurn } from "./lex-event.ts";
import { lockedOut } from "./not-confirmed.ts";
import { readAnswer } from "./read-answer.ts";
import { toPerson } from "./read-back.ts";
import type { ReadBackPorts } from "./read-back.ts";
import { stepUpWords } from "./step-up-words.ts";
import { sentences } from "./topics/in-language.ts";

export type StepUpPorts = ReadBackPorts & SendCodePorts & CheckCodePorts;

const ask = (slot: "Offer" | "Code", words: string, stepUp: "offered" | "asked"): Answer => ({
  reply: { kind: "ask", intentName: "OneTimeCode", slot, words },
  attributes: { stepUp },
});

/**
 * Some changes want more than a member ID and a birth date. In writing a code by text gives it before the person comes;
 * on the phone the flow asks for it by the keys. Whoever has it already, or wants none, goes straight on.
 */
export async function toPersonWhoMayChange(
  ports: StepUpPorts,
  turn: BotTurn,
  { reasonCode, before }: { readonly reasonCode: ReasonCode; readonly before: string },
): Promise<Answer> {
  const identity = (await ports.rows.read(turn.contactId))?.identity ?? nobodyYet;
  const hasCode = verifiedMember(identity, "L2", ports.clock.now()) !== null;
  if (turn.input !== "text" || hasCode) return toPerson(ports, turn, { reasonCode, before });
  await ports.rows.saveIdentity(turn.contactId, { wantsPerson: true });
  const { language } = turn.attributes;
  const offer = ask("Offer", sentences(language, [before, stepUpWords[language].offer]), "offered");
  return { ...offer, attributes: { ...offer.attributes, reasonCode } };
}

/** The turn after a code was offered or sent, whatever the recogniser made of it. */
export function hearStepUp(ports: StepUpPorts, turn: BotTurn): Promise<Answer> {
  return turn.attributes.stepUp === "offered" ? hearOffer(ports, turn) : hearCode(ports, turn);
}

async function hearOffer(ports: StepUpPorts, turn: BotTurn): Promise<Answer> {
  const { language } = turn.attributes;
  if (readAnswer(turn.transcript, language) !== "right") return goOn(ports, turn, null);
  const { sent, notSent } = stepUpWords[language];
  const sending = await sendCode(ports, turn.contactId, language);
  return sending === "sent" ? ask("Code", sent, "asked") : goOn(ports, turn, notSent);
}

async function hearCode(ports: StepUpPorts, turn: BotTurn): Promise<Answer> {
  const words = stepUpWords[turn.attributes.language];
  const digits = turn.transcript.normalize("NFKC").replace(/\D/g, "");
  if (digits === "") return goOn(ports, turn, null);
  if (digits.length !== 6) return ask("Code", words.sixDigits, "asked");
  const { outcome, attemptsLeft, identity } = await checkCode(ports, turn.contactId, digits);
  switch (outcome) {
    case "verified": {
      const answer = await goOn(ports, turn, words.right);
      const known = { verificationLevel: identity.level, verificationMethod: identity.method };
      return { ...answer, attributes: { ...answer.attributes, ...known } };
    }
    case "wrong":
      return ask("Code", words.wrong(attemptsLeft), "asked");
    case "expired":
      return goOn(ports, turn, words.expired);
    case "lockedOut":
      return lockedOut(turn);
  }
}

const goOn = (ports: StepUpPorts, turn: BotTurn, before: string | null): Promise<Answer> =>
  toPerson(ports, turn, { reasonCode: turn.attributes.reasonCode, before });

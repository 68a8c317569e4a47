import { nobodyYet } from "#journey/contact/contact-row.ts";
import type { ContactRows } from "#journey/contact/contact-row.ts";
import { mayBeTold } from "#journey/disclosure/may-be-told.ts";
import { withoutSensitive } from "#journey/disclosure/withhold-sensitive.ts";
import { claimOfMember } from "#journey/identity/caller-claim.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { identifyCaller } from "#journey/identity/identify-caller.ts";
import type { Identification, IdentifyPorts } from "#journey/identity/identify-caller.ts";
import { maskWords } from "#journey/identity/mask-words.ts";
import { verifiedMember } from "#journey/identity/verified-member.ts";
import { answerProvider } from "./answer-provider.ts";
import { keepTurn } from "./keep-turn.ts";
import { lastAnswer } from "./last-answer.ts";
import type { Answer } from "./lex-answer.ts";
import type { BotTurn } from "./lex-event.ts";
import { ownWords } from "./own-words.ts";
import { lockedOut, notConfirmed } from "./not-confirmed.ts";
import { hearReadBack, toPerson } from "./read-back.ts";
import { hearStepUp, toPersonWhoMayChange } from "./step-up.ts";
import type { StepUpPorts } from "./step-up.ts";
import { stepUpWords } from "./step-up-words.ts";
import type { Topic } from "./topics/topic.ts";
import { topics } from "./topics/topics.ts";
import { urgentAnswer, urgentWarning } from "./urgent.ts";

export type FulfilPorts = IdentifyPorts &
  StepUpPorts & { readonly reader: FhirReader; readonly rows: ContactRows };

/** Decides one turn of the bot, and keeps what was said on the contact's hand-over card. */
export async function fulfilIntent(ports: FulfilPorts, turn: BotTurn): Promise<Answer> {
  const urgent = urgentAnswer(turn);
  const answer = urgent ?? (await dealWith(ports, turn));
  if (urgent) await keepUrgent(ports, turn, urgent);
  await keepTurn(ports, turn, answer);
  return answer;
}

type Deal = (ports: FulfilPorts, turn: BotTurn) => Promise<Answer>;

/** Who answers, by the name in the bot's file; the members' bot needs no mention. */
const byBot: Readonly<Record<string, Deal>> = { ProviderServices: answerProvider };

const dealWith: Deal = (ports, turn) => (byBot[turn.botName] ?? answerMember)(ports, turn);

function answerMember(ports: FulfilPorts, turn: BotTurn): Promise<Answer> {
  if (turn.attributes.readBack !== "" && !standsForItself.has(turn.intentName))
    return hearReadBack(ports, turn);
  if (turn.attributes.stepUp !== "" && !standsForItself.has(turn.intentName)) return hearStepUp(ports, turn);
  const topic = topics.get(turn.intentName);
  return topic ? discuss(ports, turn, topic) : (others[turn.intentName] ?? notUnderstood)(ports, turn);
}

/** Said instead of an answer about the card or the code, these mean what they say; all other words are the answer. */
const standsForItself: ReadonlySet<string> = new Set(["Repeat", "NurseLine", "Goodbye"]);

/** The nurse reads it before anything else; the reason lies on the row, where the desk looks for it. */
async function keepUrgent(
  { rows }: FulfilPorts,
  { contactId, transcript }: BotTurn,
  { reply }: Answer,
): Promise<void> {
  const warning =
    reply.kind === "close" && reply.intentName === "SelfHarm"
      ? urgentWarning.selfHarm
      : urgentWarning.redFlag;
  await Promise.all([
    rows.saveIdentity(contactId, { reasonCode: "urgent" }),
    rows.addToHandOver(contactId, {
      summary: `Said “${maskWords(transcript)}”`,
      warnings: [warning],
    }),
  ]);
}

const notUnderstood: Deal = (_ports, { intentName }) =>
  Promise.resolve({ reply: { kind: "close", intentName, state: "Failed", words: null } });

const others: Readonly<Record<string, Deal>> = {
  IdentifyMember: identify,
  Person: async (ports, turn) => {
    const reasonCode = turn.attributes.reasonCode === "unknown" ? "person" : turn.attributes.reasonCode;
    await ports.rows.saveIdentity(turn.contactId, { reasonCode });
    return toPerson(ports, turn, { reasonCode, before: null });
  },
  NurseLine: async (ports, turn) => {
    await Promise.all([
      ports.rows.saveIdentity(turn.contactId, { reasonCode: "nurse" }),
      ports.rows.addToHandOver(turn.contactId, { summary: "Asked for a nurse" }),
    ]);
    return { ...fulfilled("NurseLine", wordsOf(turn).nurse), attributes: { reasonCode: "nurse" } };
  },
  Repeat: async (ports, turn) => {
    const last = await lastAnswer(ports.rows, turn.contactId);
    const words = last ?? wordsOf(turn).nothingToRepeat;
    return askedAgain(turn, words) ?? fulfilled("Repeat", words);
  },
  OneTimeCode: (_ports, turn) =>
    Promise.resolve(fulfilled("Help", stepUpWords[turn.attributes.language].whenNeeded)),
  Help: (_ports, turn) => Promise.resolve(fulfilled("Help", wordsOf(turn).help)),
  Goodbye: () => Promise.resolve(fulfilled("Goodbye", null)),
};

/** A question that was open stays so; null when none was. */
function askedAgain({ attributes: { readBack, stepUp } }: BotTurn, words: string): Answer | null {
  if (readBack !== "") {
    return {
      reply: { kind: "ask", intentName: "Person", slot: "ReadBack", words },
      attributes: { readBack },
    };
  }
  if (stepUp === "") return null;
  const slot = stepUp === "offered" ? "Offer" : "Code";
  return { reply: { kind: "ask", intentName: "OneTimeCode", slot, words }, attributes: { stepUp } };
}

const wordsOf = ({ attributes }: BotTurn) => ownWords[attributes.language];

const fulfilled = (intentName: string, words: string | null): Answer => ({
  reply: { kind: "close", intentName, state: "Fulfilled", words },
});

/** A topic waits until the member is known; the question is kept meanwhile. */
async function discuss(ports: FulfilPorts, turn: BotTurn, topic: Topic): Promise<Answer> {
  const { rows, clock } = ports;
  const identity = (await rows.read(turn.contactId))?.identity ?? nobodyYet;
  const about = topic.slot === null ? null : plainWord(turn.slots[topic.slot]);
  const spoken = plainWord(turn.slots["SpokenLanguage"]);
  const patientId = verifiedMember(identity, "L1", clock.now());
  if (patientId === null) {
    if (identity.lockedOut) return lockedOut(turn);
    await rows.addToHandOver(turn.contactId, { ownWords: maskWords(turn.transcript) });
    return {
      reply: { kind: "ask", intentName: "IdentifyMember", slot: "MemberId", words: null },
      attributes: {
        pendingIntent: turn.intentName,
        pendingAbout: about ?? "",
        pendingSpoken: spoken ?? "",
      },
    };
  }
  if (!mayBeTold(topic.tells, identity, topic.reasonCode)) return notToThisCaller(ports, turn, topic);
  if (turn.source === "DialogCodeHook") return { reply: { kind: "delegate" } };
  return tell(ports, turn, { intentName: turn.intentName, topic, patientId, about, spoken });
}

/** Slots are lists of plain names; whatever else comes in one is not repeated to anybody. */
const plainWord = (value: string | undefined): string | null =>
  value !== undefined && /^[\p{L}\p{N} .,'-]{1,60}$/u.test(value) ? value : null;

/** A guardian or a representative asks what an agent would not be shown for them either. */
async function notToThisCaller(ports: FulfilPorts, turn: BotTurn, { reasonCode }: Topic): Promise<Answer> {
  const { contactId, transcript } = turn;
  await Promise.all([
    ports.rows.saveIdentity(contactId, { reasonCode }),
    ports.rows.addToHandOver(contactId, {
      summary: "Asked for what only the member may be told by the virtual assistant",
      ownWords: maskWords(transcript),
    }),
  ]);
  return toPerson(ports, turn, { reasonCode, before: wordsOf(turn).notToYou });
}

interface Question {
  readonly intentName: string;
  readonly topic: Topic;
  readonly patientId: string;
  readonly about: string | null;
  readonly spoken: string | null;
}

async function tell(
  ports: FulfilPorts,
  turn: BotTurn,
  { intentName, topic, patientId, about, spoken }: Question,
): Promise<Answer> {
  const { reader, rows, clock } = ports;
  // The table of the desk does not stand between a bot and a caller: what is sensitive is not even read.
  const ordinary = withoutSensitive(reader);
  const { language } = turn.attributes;
  const said = await ownSentence(ports, turn);
  const { words, summary, learned, next } = await topic.answer({
    reader: ordinary,
    patientId,
    now: clock.now(),
    about,
    spoken,
    said,
    language,
  });
  await Promise.all([
    rows.saveIdentity(turn.contactId, { reasonCode: topic.reasonCode }),
    rows.addToHandOver(turn.contactId, { summary, ownWords: said, learned }),
  ]);
  const { reasonCode } = topic;
  if (next === "person") {
    const handOver = topic.wantsCode === true ? toPersonWhoMayChange : toPerson;
    return handOver(ports, turn, { reasonCode, before: words });
  }
  return { ...fulfilled(intentName, words), attributes: { reasonCode } };
}

/** Whoever had to say first who they are has asked before, and the card has kept it. */
async function ownSentence({ rows }: FulfilPorts, turn: BotTurn): Promise<string> {
  if (turn.intentName !== "IdentifyMember") return maskWords(turn.transcript);
  return (await rows.readHandOver(turn.contactId))?.ownWords ?? "";
}

async function identify(ports: FulfilPorts, turn: BotTurn): Promise<Answer> {
  if (turn.source === "DialogCodeHook") return { reply: { kind: "delegate" } };
  const { contactId, slots, attributes } = turn;
  const claim = claimOfMember(slots["MemberId"] ?? "", slots["BirthDate"] ?? "");
  const found = await identifyCaller(ports, { contactId, language: attributes.language }, claim);
  switch (found.outcome) {
    case "identified":
      return welcome(ports, turn, found);
    case "unknown":
      return {
        reply: { kind: "ask", intentName: "IdentifyMember", slot: "MemberId", words: wordsOf(turn).tryAgain },
      };
    case "ambiguous":
      return notConfirmed(turn, "notIdentified");
    case "lockedOut":
      return lockedOut(turn);
  }
}

/** Known now: the question that waited is answered in the same breath. */
async function welcome(ports: FulfilPorts, turn: BotTurn, { identity }: Identification): Promise<Answer> {
  const known = {
    callerKind: identity.callerKind,
    verificationLevel: identity.level,
    verificationMethod: identity.method,
    pendingIntent: "",
    pendingAbout: "",
    pendingSpoken: "",
  };
  const { pendingIntent, pendingAbout, pendingSpoken } = turn.attributes;
  const topic = topics.get(pendingIntent);
  if (!topic || identity.patientId === null) {
    return { ...fulfilled("IdentifyMember", wordsOf(turn).found), attributes: known };
  }
  const answer = await tell(ports, turn, {
    intentName: pendingIntent,
    topic,
    patientId: identity.patientId,
    about: pendingAbout === "" ? null : pendingAbout,
    spoken: pendingSpoken === "" ? null : pendingSpoken,
  });
  const { reply, attributes } = answer;
  if (reply.kind === "delegate") return answer;
  return {
    reply: { ...reply, words: wordsOf(turn).thanks + (reply.words ?? "") },
    attributes: { ...attributes, ...known },
  };
}

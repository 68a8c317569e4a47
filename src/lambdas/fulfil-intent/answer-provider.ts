import { nobodyYet } from "#journey/contact/contact-row.ts";
import type { ContactRows } from "#journey/contact/contact-row.ts";
import type { Clock } from "#journey/clock.ts";
import { withoutSensitive } from "#journey/disclosure/withhold-sensitive.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { verifiedProvider } from "#journey/identity/verified-provider.ts";
import { authorizationNumbers, claimNumbers } from "#journey/intake/said-numbers/number-form.ts";
import { readNumbers } from "#journey/intake/said-numbers/read-numbers.ts";
import { lastAnswer } from "./last-answer.ts";
import type { Answer } from "./lex-answer.ts";
import type { Attributes, BotTurn } from "./lex-event.ts";
import { listWords } from "./provider-topics/list-words.ts";
import type { ProviderAnswer, ProviderContext } from "./provider-topics/provider-topic.ts";
import { listTopics, providerTopics } from "./provider-topics/provider-topics.ts";
import { spellNumber } from "./provider-topics/spell-number.ts";
import { providerWords } from "./provider-words.ts";

interface ProviderPorts {
  readonly reader: FhirReader;
  readonly rows: ContactRows;
  readonly clock: Clock;
  readonly pause: (milliseconds: number) => Promise<void>;
}

type Deal = (ports: ProviderPorts, turn: BotTurn) => Promise<Answer>;

/**
 * One turn of the providers' bot. Every topic wants a contact whose row says which provider is calling; what it tells
 * is what 45 CFR 164.506(c) lets a plan tell for payment, to the provider whose own claim, request or patient it is.
 */
export function answerProvider(ports: ProviderPorts, turn: BotTurn): Promise<Answer> {
  const isWordless = isList(turn.intentName) && !/\p{L}/u.test(turn.transcript);
  const intentName = (isWordless ? topicOfNumbers(turn) : null) ?? turn.intentName;
  return providerTopics.has(intentName)
    ? discuss(ports, turn, intentName)
    : (others[intentName] ?? notUnderstood)(ports, turn);
}

const others: Readonly<Record<string, Deal>> = {
  More: goOn,
  Person: toPerson,
  Repeat: async (ports, turn) => {
    const last = await lastAnswer(ports.rows, turn.contactId);
    return goesOn(turn, last ?? wordsOf(turn).nothingToRepeat);
  },
  Help: async (_ports, turn) => goesOn(turn, wordsOf(turn).help),
  Goodbye: async () => closed("Goodbye", null),
  FallbackIntent: fallBack,
};

const wordsOf = ({ attributes }: BotTurn) => providerWords[attributes.language];

const closed = (intentName: string, words: string | null, attributes: Partial<Attributes> = {}): Answer => ({
  reply: { kind: "close", intentName, state: "Fulfilled", words },
  attributes,
});

const notUnderstood: Deal = async (_ports, { intentName }) => ({
  reply: { kind: "close", intentName, state: "Failed", words: null },
});

/** While something of a list is left, the bot goes on listening: its place would be lost with a close. */
const goesOn = ({ intentName, attributes }: BotTurn, words: string): Answer =>
  attributes.moreNumbers === "" ? closed(intentName, words) : { reply: { kind: "listen", words } };

async function discuss(ports: ProviderPorts, turn: BotTurn, intentName: string): Promise<Answer> {
  const context = await contextOf(ports, turn);
  if (!context) return refuse(ports, turn);
  const topic = providerTopics.get(intentName);
  const answer = (await topic?.answer(context)) ?? null;
  if (topic && answer) return tell(ports, turn, intentName, answer);
  if (!topic || turn.source === "FulfillmentCodeHook") return notUnderstood(ports, turn);
  return { reply: { kind: "delegate", asks: true }, attributes: { reasonCode: topic.reasonCode } };
}

async function contextOf(
  { reader, rows, clock, pause }: ProviderPorts,
  { contactId, transcript, slots, attributes }: BotTurn,
): Promise<ProviderContext | null> {
  const identity = (await rows.read(contactId))?.identity ?? nobodyYet;
  const providerId = verifiedProvider(identity, clock.now());
  if (providerId === null) return null;
  const { language } = attributes;
  const readCard = () => rows.readHandOver(contactId);
  return {
    reader: withoutSensitive(reader),
    providerId,
    transcript,
    slots,
    language,
    clock,
    pause,
    readCard,
  };
}

/** Nobody but a verified provider is told anything here; the flow fetches a person. */
async function refuse({ rows }: ProviderPorts, turn: BotTurn): Promise<Answer> {
  const isLockedOut = (await rows.read(turn.contactId))?.identity.lockedOut === true;
  const reasonCode = isLockedOut ? "lockedOut" : "notIdentified";
  await rows.saveIdentity(turn.contactId, { reasonCode });
  return closed("Person", wordsOf(turn).notVerified, { reasonCode, ...nothingLeft });
}

const nothingLeft = { moreOf: "", moreNumbers: "" } as const;

async function tell(
  { rows }: ProviderPorts,
  turn: BotTurn,
  intentName: string,
  { words, summary, learned, more = [], asks, next }: ProviderAnswer,
): Promise<Answer> {
  const reasonCode = providerTopics.get(intentName)?.reasonCode ?? turn.attributes.reasonCode;
  await Promise.all([
    rows.saveIdentity(turn.contactId, { reasonCode }),
    rows.addToHandOver(turn.contactId, { learned, ...(summary === undefined ? {} : { summary }) }),
  ]);
  if (asks !== undefined) {
    return { reply: { kind: "ask", intentName, slot: asks, words }, attributes: { reasonCode } };
  }
  if (more.length === 0)
    return closed(next === "person" ? "Person" : intentName, words, { reasonCode, ...nothingLeft });
  const toCome = listWords[turn.attributes.language].next(more.length);
  return {
    reply: { kind: "listen", words: joined(turn, [words, toCome]) },
    attributes: { reasonCode, moreOf: isList(intentName) ? intentName : "", moreNumbers: more.join(" ") },
  };
}

const isList = (intentName: string): intentName is keyof typeof listTopics => intentName in listTopics;

const joined = ({ attributes }: BotTurn, sentences: readonly string[]): string =>
  sentences.join(attributes.language === "zh-CN" ? "" : " ");

/** "Next": the rest of the list, from where it stopped. */
async function goOn(ports: ProviderPorts, turn: BotTurn): Promise<Answer> {
  const { moreOf, moreNumbers, language } = turn.attributes;
  if (moreOf === "" || moreNumbers === "") return closed("More", listWords[language].nothingLeft);
  const context = await contextOf(ports, turn);
  if (!context) return refuse(ports, turn);
  return tell(ports, turn, moreOf, await listTopics[moreOf].goOn(context, moreNumbers.split(" ")));
}

async function toPerson({ rows }: ProviderPorts, turn: BotTurn): Promise<Answer> {
  const { reasonCode: before, language } = turn.attributes;
  const reasonCode = before === "unknown" ? "person" : before;
  const [about] = readNumbers(turn.transcript, language, claimNumbers);
  await Promise.all([
    rows.saveIdentity(turn.contactId, { reasonCode }),
    ...(about?.kind === "number"
      ? [
          rows.addToHandOver(turn.contactId, {
            summary: `Wants a person about the claim ending ${spellNumber(claimNumbers, about.digits)}`,
          }),
        ]
      : []),
  ]);
  return closed("Person", null, { reasonCode, ...nothingLeft });
}

/** Numbers without a word that says what they are belong to what is spoken of, else they are claims. */
function topicOfNumbers({ transcript, attributes }: BotTurn): keyof typeof listTopics | null {
  const [intentName, form] =
    attributes.reasonCode === "priorAuthorizationStatus"
      ? (["PriorAuthorizationStatus", authorizationNumbers] as const)
      : (["ClaimStatus", claimNumbers] as const);
  return readNumbers(transcript, attributes.language, form).length > 0 ? intentName : null;
}

/**
 * Not understood, but for its numbers. In the middle of a list anything else is asked for again; silence ends it, or an
 * abandoned call would never end.
 */
async function fallBack(ports: ProviderPorts, turn: BotTurn): Promise<Answer> {
  const intentName = topicOfNumbers(turn);
  if (intentName) return discuss(ports, turn, intentName);
  const { language, moreNumbers } = turn.attributes;
  if (moreNumbers === "" || turn.transcript.trim() === "") return notUnderstood(ports, turn);
  const { notUnderstood: sorry, next } = listWords[language];
  return {
    reply: { kind: "listen", words: joined(turn, [sorry, next(moreNumbers.split(" ").length)]) },
  };
}

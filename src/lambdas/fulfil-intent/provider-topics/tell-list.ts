import type { Language, ReasonCode } from "#journey/contact/attributes.ts";
import type { HandOverCard } from "#journey/contact/contact-row.ts";
import type { NumberForm } from "#journey/intake/said-numbers/number-form.ts";
import { readNumbers } from "#journey/intake/said-numbers/read-numbers.ts";
import type { SaidNumber } from "#journey/intake/said-numbers/read-numbers.ts";
import type { InLanguage } from "../topics/in-language.ts";
import { listWords } from "./list-words.ts";
import type { Unreadable } from "./list-words.ts";
import type { ListTopic, ProviderAnswer, ProviderContext } from "./provider-topic.ts";

/** What is particular about a kind of list. */
export interface ListKind<Finding extends { readonly said: string }> {
  readonly reasonCode: ReasonCode;
  /** The card's summary begins with it, e.g. "Asked for claim status." */
  readonly asked: string;
  readonly form: NumberForm;
  /** Where the bot puts the numbers. */
  readonly slot: string;
  readonly find: (context: ProviderContext, numbers: readonly string[]) => Promise<readonly Finding[]>;
  /** Is it told one by one, beyond the figures? */
  readonly needsWords: (finding: Finding) => boolean;
  readonly words: InLanguage<{
    /** e.g. "Of 20 claims: 14 paid, 3 denied." */
    readonly figures: (findings: readonly Finding[]) => string;
    readonly tell: (finding: Finding, now: Date) => string;
    /** What such a number looks like. */
    readonly rule: string;
  }>;
  /** One line of the agent's card, in English. */
  readonly fact: (finding: Finding, now: Date) => HandOverCard["learned"][number];
}

/** As many as can be kept in mind, and short enough for one message of Lex (1,024 signs). */
const fewAtATime = 3;
const mostSigns = 640;

/** Figures first, then what needs something done, a few at a time; the whole list goes on the card. */
export function listTopic<Finding extends { readonly said: string }>(kind: ListKind<Finding>): ListTopic {
  return {
    reasonCode: kind.reasonCode,
    answer: async (context) => {
      const said = numbersIn(context, kind);
      const numbers = [...new Set(said.flatMap((each) => (each.kind === "number" ? [each.digits] : [])))];
      if (said.length === 0) return null;
      if (numbers.length === 0) return sayAgain(context.language, unreadableIn(said), kind);
      return tellList(context, await kind.find(context, numbers), unreadableIn(said), kind);
    },
    goOn: async (context, numbers) => {
      const findings = await kind.find(context, numbers);
      const { words, more } = fewOf(findings, context, kind);
      return { words, more, learned: [] };
    },
  };
}

/** The words first: a bot's slot may have taken one number out of a list. */
function numbersIn(
  { transcript, slots, language }: ProviderContext,
  { form, slot }: Pick<ListKind<never>, "form" | "slot">,
): readonly SaidNumber[] {
  const inWords = readNumbers(transcript, language, form);
  return inWords.some(({ kind }) => kind === "number")
    ? inWords
    : [...readNumbers(slots[slot] ?? "", language, form), ...inWords];
}

const unreadableIn = (said: readonly SaidNumber[]): readonly Unreadable[] =>
  said.flatMap((each, index) =>
    each.kind === "unreadable" ? [{ place: index + 1, length: each.length }] : [],
  );

function sayAgain<Finding extends { readonly said: string }>(
  language: Language,
  unreadable: readonly Unreadable[],
  { words, slot }: ListKind<Finding>,
): ProviderAnswer {
  const [first] = unreadable;
  const { wrongLength, wrongInList } = listWords[language];
  const { rule } = words[language];
  return {
    words: first && unreadable.length === 1 ? wrongLength(first.length, rule) : wrongInList(unreadable, rule),
    learned: [],
    asks: slot,
  };
}

function tellList<Finding extends { readonly said: string }>(
  context: ProviderContext,
  findings: readonly Finding[],
  unreadable: readonly Unreadable[],
  kind: ListKind<Finding>,
): ProviderAnswer {
  const { language, clock } = context;
  const now = clock.now();
  const { figures, tell, rule } = kind.words[language];
  const [only] = findings;
  const isList = findings.length > 1 || !only;
  const few = isList
    ? fewOf(findings.filter(kind.needsWords), context, kind)
    : { words: tell(only, now), more: [] };
  return {
    words: sentences(language, [
      ...(isList ? [figures(findings)] : []),
      ...(unreadable.length > 0 ? [listWords[language].wrongInList(unreadable, rule)] : []),
      few.words,
    ]),
    more: few.more,
    summary: `${kind.asked} ${kind.words["en-US"].figures(findings)}`,
    learned: [
      ...findings.map((finding) => kind.fact(finding, now)),
      ...unreadable.map(({ place, length }) => ({
        label: `Number ${place} on the list`,
        value: `Could not be read: ${length} digits`,
      })),
    ],
  };
}

/** The first few in words, and the numbers of those that are left. */
function fewOf<Finding extends { readonly said: string }>(
  findings: readonly Finding[],
  { language, clock }: ProviderContext,
  { words }: ListKind<Finding>,
): { readonly words: string; readonly more: readonly string[] } {
  const now = clock.now();
  const told: string[] = [];
  for (const finding of findings.slice(0, fewAtATime)) {
    const sentence = words[language].tell(finding, now);
    if (told.length > 0 && told.join("").length + sentence.length > mostSigns) break;
    told.push(sentence);
  }
  return {
    words: sentences(language, told),
    more: findings.slice(told.length).map(({ said }) => said),
  };
}

/** Chinese sentences stand without a space between. */
const sentences = (language: Language, all: readonly string[]): string =>
  all.filter((each) => each !== "").join(language === "zh-CN" ? "" : " ");

import type { FileTree } from "../file-tree.ts";
import type { LiveBot } from "../interpret.ts";
import { readBotTree } from "../read-bot.ts";
import { newSession } from "../session.ts";
import { takeTurn } from "../take-turn.ts";
import type { InvokeHook } from "./turn-state.ts";
import { learnToUnderstand } from "../understand.ts";

interface TinyIntent {
  readonly slots?: Readonly<Record<string, object>>;
  readonly [member: string]: unknown;
}

/** One language of a bot as its files would have it, for tests: intents and slot types by name, slots inside them. */
export interface TinyFiles {
  readonly locale?: string;
  readonly intents: Readonly<Record<string, TinyIntent>>;
  readonly slotTypes?: Readonly<Record<string, object>>;
}

const words = (text: string) => ({ messageGroupsList: [{ message: { plainTextMessage: { value: text } } }] });

/** Shorthands for the longest parts of the format. */
export const response = words;
export const prompt = (text: string, maxRetries = 1) => ({ ...words(text), maxRetries });
export const step = (type: string, more: object = {}) => ({ dialogAction: { type, ...more } });
export const slot = (slotTypeName: string, question: string, more: object = {}) => ({
  slotTypeName,
  valueElicitationSetting: { slotConstraint: "Required", promptSpecification: prompt(question), ...more },
});

function treeOf({ locale = "en_US", intents, slotTypes = {} }: TinyFiles): FileTree {
  const at = `Tiny/BotLocales/${locale}`;
  const files: [string, object][] = [
    ["Tiny/Bot.json", { name: "Tiny", version: "DRAFT", idleSessionTTLInSeconds: 300 }],
    [`${at}/BotLocale.json`, { identifier: locale, nluConfidenceThreshold: 0.4 }],
    [
      `${at}/Intents/FallbackIntent/Intent.json`,
      { name: "FallbackIntent", parentIntentSignature: "AMAZON.FallbackIntent" },
    ],
  ];
  for (const [name, { slots = {}, ...intent }] of Object.entries(intents)) {
    const slotPriorities = Object.keys(slots).map((slotName, priority) => ({ priority, slotName }));
    files.push([`${at}/Intents/${name}/Intent.json`, { name, slotPriorities, ...intent }]);
    for (const [slotName, each] of Object.entries(slots)) {
      files.push([`${at}/Intents/${name}/Slots/${slotName}/Slot.json`, { name: slotName, ...each }]);
    }
  }
  for (const [name, type] of Object.entries(slotTypes)) {
    files.push([`${at}/SlotTypes/${name}/SlotType.json`, { name, ...type }]);
  }
  return new Map(files.map(([path, file]) => [path, JSON.stringify(file)]));
}

/** A conversation with a bot of these files; every call is one turn, and time stands until it is moved. */
export function talkTo(
  files: TinyFiles,
  invoke: InvokeHook = () => Promise.reject(new Error("no function")),
) {
  const [locale] = readBotTree(treeOf(files), "Tiny/", { botId: "B", aliasId: "A", aliasName: "test" });
  if (!locale) throw new Error("no language");
  let now = new Date("2026-11-22T12:00:00Z");
  const bot: LiveBot = { locale, understand: learnToUnderstand(locale, () => now) };
  let session = newSession;
  return {
    pass: (milliseconds: number): void => {
      now = new Date(now.getTime() + milliseconds);
    },
    say: async (inputTranscript: string) => {
      const turn = await takeTurn(
        bot,
        session.dialogAction.type === "Close"
          ? {
              ...newSession,
              activeContexts: session.activeContexts,
              sessionAttributes: session.sessionAttributes,
            }
          : session,
        { sessionId: "s", inputTranscript, inputMode: "Text", requestAttributes: {}, now: () => now },
        invoke,
      );
      ({ session } = turn);
      return { ...turn, said: turn.messages.map(({ content }) => content ?? "").join(" ") };
    },
  };
}

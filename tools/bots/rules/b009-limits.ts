import { listOf } from "../../flows/lint-flow-model.ts";
import { utterancesOf } from "../lint-bot-parts.ts";
import { inFile, intentsOf } from "../lint-bot-rule.ts";
import type { BotProblem, BotRule } from "../lint-bot-rule.ts";
import type { Bot } from "../lint-bot-model.ts";

/** https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html */
const mostUtterances = 1_500;
const longestUtterance = 500;
const mostSlots = 100;
const mostValues = 10_000;
const idleSeconds = [60, 86_400] as const;

export const b009: BotRule = {
  id: "B009",
  severity: "error",
  kind: "dialog",
  says: "The bot keeps within the quotas of Lex",
  check: (bot) => [...ofIntents(bot), ...ofSlotTypes(bot), ...ofSession(bot)],
};

const ofIntents = (bot: Bot): readonly BotProblem[] =>
  intentsOf(bot).flatMap(({ intent, name }) => {
    const utterances = utterancesOf(intent);
    const tooMany = (what: string, most: number) =>
      inFile(intent, name, [], `There are too many ${what}.`, `At most ${most} are allowed.`);
    return [
      ...(utterances.length > mostUtterances ? [tooMany("utterances", mostUtterances)] : []),
      ...(intent.slots.length > mostSlots ? [tooMany("slots", mostSlots)] : []),
      ...utterances
        .filter(({ text }) => text.length > longestUtterance || text.trim() === "")
        .map(({ at }) =>
          inFile(
            intent,
            name,
            at,
            "The utterance is empty or too long.",
            `Use 1 to ${longestUtterance} signs.`,
          ),
        ),
    ];
  });

const ofSlotTypes = (bot: Bot): readonly BotProblem[] =>
  bot.locales.flatMap(({ id, slotTypes }) =>
    slotTypes
      .filter((type) => listOf(type.json?.["slotTypeValues"]).length > mostValues)
      .map((type) =>
        inFile(
          type,
          `${id}/${type.name}`,
          ["slotTypeValues"],
          "There are too many values.",
          `At most ${mostValues} are allowed.`,
        ),
      ),
  );

function ofSession({ bot }: Bot): readonly BotProblem[] {
  const seconds = bot?.json?.["idleSessionTTLInSeconds"];
  if (!bot?.json || (typeof seconds === "number" && seconds >= idleSeconds[0] && seconds <= idleSeconds[1]))
    return [];
  return [
    inFile(
      bot,
      bot.name,
      ["idleSessionTTLInSeconds"],
      "The idle time of a session is missing or out of range.",
      `Write ${idleSeconds.join(" to ")} seconds.`,
    ),
  ];
}

import { stepTypes } from "#local/lex/bot-model.ts";
import { objectOf, textOf } from "../../flows/lint-flow-model.ts";
import { objectsAt } from "../lint-bot-parts.ts";
import { inFile, intentsOf } from "../lint-bot-rule.ts";
import type { BotRule, PlacedIntent } from "../lint-bot-rule.ts";

/** The runtime knows the steps; a linter with a list of its own would drift from it. */
const steps: readonly string[] = stepTypes;

export const b011: BotRule = {
  id: "B011",
  severity: "error",
  kind: "dialog",
  says: "Every next step exists, and so does the slot or intent it leads to",
  check: (bot) =>
    intentsOf(bot).flatMap((placed) =>
      [placed.intent, ...placed.intent.slots].flatMap((file) =>
        objectsAt(file.json, /[nN]extStep$/).flatMap(({ value, at }) => {
          const wrong = whatIsWrong(placed, value);
          return wrong
            ? [
                inFile(
                  file,
                  placed.name,
                  at,
                  wrong,
                  "Correct the step, or it ends the conversation with an error.",
                ),
              ]
            : [];
        }),
      ),
    ),
};

function whatIsWrong(
  { locale, intent }: PlacedIntent,
  step: Readonly<Record<string, unknown>>,
): string | null {
  const action = objectOf(step["dialogAction"]);
  const type = textOf(action["type"]) ?? "";
  const slot = textOf(action["slotToElicit"]) ?? "";
  const next = textOf(objectOf(step["intent"])["name"]);
  const owner = locale.intents.find(({ name }) => name === (next ?? intent.name));
  if (!steps.includes(type)) return `There is no step "${type}".`;
  if (next !== undefined && !owner) return `There is no intent ${next}.`;
  if (type === "StartIntent" && next === undefined) return "The step does not say which intent it starts.";
  if (type !== "ElicitSlot" || owner?.slots.some(({ name }) => name === slot)) return null;
  return slot === "" ? "The step does not say which slot it asks for." : `There is no slot ${slot}.`;
}

import { objectOf, textOf } from "../../flows/lint-flow-model.ts";
import { inFile, slotsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

const numeric = new Set(["AMAZON.Number", "AMAZON.Date", "AMAZON.PhoneNumber", "AMAZON.Time"]);

export const b019: BotRule = {
  id: "B019",
  severity: "warning",
  kind: "dialog",
  says: "Numbers may be keyed in, with room for all their digits",
  check: (bot) =>
    slotsOf(bot)
      .filter(({ slot }) => numeric.has(textOf(slot.json?.["slotTypeName"]) ?? ""))
      .flatMap(({ slot, name }) => {
        const prompt = objectOf(objectOf(slot.json?.["valueElicitationSetting"])["promptSpecification"]);
        const attempts = Object.entries(objectOf(prompt["promptAttemptsSpecification"]));
        return attempts.flatMap(([attempt, each]) => {
          const wrong = whatIsWrong(objectOf(each));
          const at = [
            "valueElicitationSetting",
            "promptSpecification",
            "promptAttemptsSpecification",
            attempt,
          ];
          return wrong
            ? [inFile(slot, name, at, wrong, "Callers in noise, or who are not heard well, need the keys.")]
            : [];
        });
      }),
};

function whatIsWrong(attempt: Readonly<Record<string, unknown>>): string | null {
  if (objectOf(attempt["allowedInputTypes"])["allowDTMFInput"] === false)
    return "This number cannot be keyed in.";
  const dtmf = objectOf(objectOf(attempt["audioAndDTMFInputSpecification"])["dtmfSpecification"]);
  const most = dtmf["maxLength"];
  return typeof most === "number" && most < 1 ? "There is no room for a digit." : null;
}

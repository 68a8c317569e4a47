import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { textsIn } from "../lint-flow-model.ts";
import type { Action } from "../lint-flow-model.ts";
import { languageSetBy } from "../lint-languages.ts";

const asks = new Set(["GetParticipantInput", "ConnectParticipantWithLexBot"]);
/** Another language named in itself, or the caller's language read. */
const otherLanguage =
  /español|en español|中文|普通话|tiếng việt|한국어|\$\.Attributes\.language|\$\.LanguageCode/i;

export const f092: FlowRule = {
  id: "F092",
  severity: "error",
  kind: "house",
  says: "Whoever does not speak the flow's language finds a way out of it",
  check: ({ type, actions }) => {
    const question = actions.find((action) => asks.has(action.type));
    if (!question || (type !== null && type !== "CONTACT_FLOW") || actions.some(offersLanguage)) return [];
    return [
      about(
        question,
        [],
        "The flow asks in one language only.",
        "Offer the languages first, or an interpreter by a key that is named in each language.",
      ),
    ];
  },
};

const offersLanguage = (action: Action): boolean =>
  languageSetBy(action) !== null || textsIn(action.parameters).some(({ text }) => otherLanguage.test(text));

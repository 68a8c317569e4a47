import type { Bots, BotTurn } from "../flow/flow-host.ts";
import { LexError } from "./lex-error.ts";
import type { LexRuntime, Recognized, SessionKey } from "./lex-runtime.ts";
import { textOfSlot } from "./session.ts";

/** The bots as flows see them. Lex itself writes a language as `en_US`, a contact as `en-US`. */
export function flowBots(lex: LexRuntime): Bots {
  return {
    say: async ({ aliasArn, language, sessionId, text, inputMode, sessionAttributes }) => {
      const key = keyOf(aliasArn, language, sessionId);
      try {
        const requestAttributes = inputMode === "DTMF" ? { "x-amz-lex:dtmf-transcript": text ?? "" } : {};
        return toBotTurn(
          await lex.recognize(key, { text: text ?? "", inputMode, sessionAttributes, requestAttributes }),
        );
      } catch (error) {
        if (error instanceof LexError && error.code === "ResourceNotFoundException") return null;
        throw error;
      }
    },
    forget: (aliasArn, language, sessionId) => lex.deleteSession(keyOf(aliasArn, language, sessionId)),
  };
}

function keyOf(aliasArn: string, language: string, sessionId: string): SessionKey {
  const [, botId = "", botAliasId = ""] = aliasArn.split("/");
  return { botId, botAliasId, localeId: language.replace("-", "_"), sessionId };
}

function toBotTurn({ session, messages, interpretations, awaitsSecret }: Recognized): BotTurn {
  const [first] = interpretations;
  const intent = session.intent ?? first?.intent;
  const ended = session.dialogAction.type === "Close";
  return {
    messages: messages.map(({ content, imageResponseCard }) => content ?? imageResponseCard?.title ?? ""),
    ended,
    intentName: intent?.name ?? "",
    intentConfidence: first?.score ?? null,
    slots: Object.fromEntries(
      Object.entries(intent?.slots ?? {}).map(([name, slot]) => [name, textOfSlot(slot)]),
    ),
    sessionAttributes: session.sessionAttributes,
    dialogState: ended ? (intent?.state ?? "Failed") : session.dialogAction.type,
    secret: awaitsSecret,
  };
}

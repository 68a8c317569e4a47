import type { Message, MessageGroup } from "../bot-model.ts";

/** Looks up what stands in a message's brackets: `{slot}`, `[sessionAttribute]`, `#context.slot`. Null when unknown. */
export type Lookup = (reference: string) => string | null;

/**
 * One wording of every group, its placeholders filled. `turn` chooses the wording, so that retries differ and the same
 * conversation always sounds the same. A wording whose placeholder has no value gives way to one that can be said.
 */
export function chooseMessages(groups: readonly MessageGroup[], turn: number, lookup: Lookup): Message[] {
  return groups.flatMap(({ wordings }) => {
    const { length } = wordings;
    if (length === 0) return [];
    const inTurn = wordings.map((_each, index) => wordings[(turn + index) % length]);
    const candidates = turn < length ? inTurn : [wordings.at(-1), ...inTurn];
    const filled = candidates.flatMap((message) => (message ? [fill(message, lookup)] : []));
    const chosen = filled.find(({ isComplete }) => isComplete) ?? filled[0];
    return chosen ? [chosen.message] : [];
  });
}

function fill(message: Message, lookup: Lookup): { message: Message; isComplete: boolean } {
  let isComplete = true;
  const filled = (text: string): string =>
    text.replace(
      /\{([\w.-]+)\}|(?<![\w"[])\[([\w.:-]+)\]|(?<!\w)#([\w-]+\.[\w-]+)/g,
      (all, slot?: string, attribute?: string, context?: string) => {
        const reference =
          slot !== undefined ? `{${slot}}` : attribute !== undefined ? `[${attribute}]` : `#${context ?? ""}`;
        const value = lookup(reference);
        if (value === null) isComplete = false;
        return value === null ? all : message.contentType === "SSML" ? escaped(value) : value;
      },
    );
  // A custom payload is usually JSON, whose own brackets are not placeholders.
  const content =
    message.content === undefined || message.contentType === "CustomPayload"
      ? message.content
      : filled(message.content);
  const { imageResponseCard: card } = message;
  return {
    isComplete,
    message: {
      ...message,
      ...(content === undefined ? {} : { content }),
      ...(card ? { imageResponseCard: { ...card, title: filled(card.title) } } : {}),
    },
  };
}

/** What a person said must not become markup of the voice. */
const escaped = (value: string): string =>
  value.replace(/[<>&"']/g, (sign) => `&#${String(sign.codePointAt(0) ?? 0)};`);

import type { Talk } from "./talk-language.ts";

/** How long the notice of recording leaves to decline. */
const noticeMs = 2_000;

/** What callers of the plan's lines do one after the other, for talking tests. */
export function asCaller(call: Talk) {
  return {
    /** Chooses a language as soon as the first is offered. */
    async chooses(key: string): Promise<void> {
      await call.expectPrompt(/For English, press 1/);
      await call.press(key);
    },
    /** Hears that the call is recorded, and does not mind. */
    async letsRecord(): Promise<void> {
      await call.wait(noticeMs);
    },
    async comesInEnglish(): Promise<void> {
      await this.chooses("1");
      await this.letsRecord();
    },
    async keysIn(memberId = "412907335", birthDate = "05141979"): Promise<void> {
      await call.press(memberId);
      await call.press(birthDate);
    },
    /** As far as the bot's question. */
    async isIdentified(): Promise<void> {
      await this.comesInEnglish();
      await this.keysIn();
      await call.expectPrompt(/How can I help you/);
    },
  };
}

import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { text } from "../parameters.ts";

const Parameters = z.looseObject({ LanguageCode: text.optional() });

/** Of the contact's own data only the language is kept here; it chooses the bot's language too. */
const understood = new Set(["LanguageCode", "TargetContact"]);

export const updateContactData: Block = {
  run: ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const other = Object.keys(parsed.data).find((name) => !understood.has(name));
    if (other !== undefined) return failed(`not implemented: UpdateContactData.${other}`);
    if (parsed.data.LanguageCode !== undefined) host.setLanguage(parsed.data.LanguageCode);
    return next;
  },
};

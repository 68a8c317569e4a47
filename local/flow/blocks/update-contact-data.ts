import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { text } from "../parameters.ts";

const Parameters = z.looseObject({
  LanguageCode: text.optional(),
  Name: text.pipe(z.string().max(512)).optional(),
  Description: text.pipe(z.string().max(4_096)).optional(),
  CustomerId: text.optional(),
  References: z.record(z.string(), z.object({ Value: z.string(), Type: z.string() })).optional(),
});

const understood = new Set([...Object.keys(Parameters.shape), "TargetContact"]);

/**
 * Sets the contact's own data. The language chooses the bot's language too. What belongs to services that no laptop has
 * (Voice ID's switches, an assistant's session) takes the error branch by name.
 */
export const updateContactData: Block = {
  run: ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const other = Object.keys(parsed.data).find((name) => !understood.has(name));
    if (other !== undefined) return failed(`not implemented: UpdateContactData.${other}`);
    if (parameters["TargetContact"] === "Related") return failed("not implemented: a related contact's data");
    const { LanguageCode, Name, Description, CustomerId, References } = parsed.data;
    if (LanguageCode !== undefined) host.setLanguage(LanguageCode);
    const details = { name: Name, description: Description, customerId: CustomerId, references: References };
    const set = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
    if (Object.keys(set).length > 0) host.setDetails(set);
    return next;
  },
};

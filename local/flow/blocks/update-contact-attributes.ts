import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { textMap } from "../parameters.ts";

const Parameters = z.object({
  Attributes: textMap,
  TargetContact: z.enum(["Current", "Related"]).default("Current"),
});

/** All attributes of a contact together, in bytes of UTF-8. */
const mostBytes = 32_768;

/** Sets contact attributes; an empty value removes one. Too many bytes in all take the error branch. */
export const updateContactAttributes: Block = {
  run: ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { Attributes, TargetContact } = parsed.data;
    if (Object.keys(Attributes).some((name) => !/^[\w-]+$/.test(name)))
      return failed("attribute name not allowed");
    if (TargetContact === "Related")
      return host.setRelatedAttributes(Attributes) ? next : failed("no related contact");
    if (bytesOf({ ...host.contact().attributes, ...Attributes }) > mostBytes)
      return failed("attributes too large");
    host.setAttributes(Attributes);
    return next;
  },
};

const bytesOf = (attributes: Readonly<Record<string, string>>): number =>
  Object.entries(attributes).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value),
    0,
  );

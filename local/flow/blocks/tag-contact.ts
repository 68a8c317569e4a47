import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { textMap } from "../parameters.ts";

const Parameters = z.object({ Tags: textMap });
const mostTags = 6;

/** Adds tags to the contact; six of a user's own are the most. */
export const tagContact: Block = {
  run: ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const names = Object.keys(parsed.data.Tags);
    if (names.some((name) => name.startsWith("aws:"))) return failed("a tag's name may not begin with aws:");
    const tags = { ...host.contact().details?.tags, ...parsed.data.Tags };
    if (Object.keys(tags).length > mostTags) return failed("too many tags");
    host.setDetails({ tags });
    return next;
  },
};

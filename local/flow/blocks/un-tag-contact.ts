import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";

const Parameters = z.object({ TagKeys: z.array(z.string()) });

/** Takes tags off the contact; those it does not have are passed over. */
export const unTagContact: Block = {
  run: ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { TagKeys } = parsed.data;
    const left = Object.entries(host.contact().details?.tags ?? {}).filter(
      ([name]) => !TagKeys.includes(name),
    );
    host.setDetails({ tags: Object.fromEntries(left) });
    return next;
  },
};

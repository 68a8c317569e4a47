import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { profileRequest } from "../profile-request.ts";

/** Looks a profile up; it becomes `$.Customer`. None or several found are errors of their own. */
export const getCustomerProfile: Block = {
  run: ({ parameters, host, memory }) => {
    const wanted = profileRequest(parameters);
    if (!wanted) return failed("parameters not understood");
    const found = host.instance.profiles.find(wanted);
    if (found.length > 1) return failed("several profiles", "MultipleFoundError");
    if (!found[0]) return failed("no profile", "NoneFoundError");
    memory.results.Customer = found[0];
    return next;
  },
};

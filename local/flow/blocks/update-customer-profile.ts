import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { profileRequest } from "../profile-request.ts";

/** Changes the profile named by `ProfileId`; it becomes `$.Customer`. */
export const updateCustomerProfile: Block = {
  run: ({ parameters, host, memory }) => {
    const fields = profileRequest(parameters);
    const changed = fields && host.instance.profiles.change(fields["ProfileId"] ?? "", fields);
    if (!changed) return failed("no such profile");
    memory.results.Customer = changed;
    return next;
  },
};

import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { profileRequest } from "../profile-request.ts";

/** Makes a profile; it becomes `$.Customer`. */
export const createCustomerProfile: Block = {
  run: ({ parameters, host, memory }) => {
    const fields = profileRequest(parameters);
    if (!fields) return failed("parameters not understood");
    memory.results.Customer = host.instance.profiles.add(fields);
    return next;
  },
};

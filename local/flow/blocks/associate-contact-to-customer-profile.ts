import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { profileRequest } from "../profile-request.ts";

/** Says whose contact this is: the profile's id becomes the contact's customer id. */
export const associateContactToCustomerProfile: Block = {
  run: ({ parameters, host }) => {
    const profileId = profileRequest(parameters)?.["ProfileId"];
    if (profileId === undefined || host.instance.profiles.find({ ProfileId: profileId }).length === 0)
      return failed("no such profile");
    host.setDetails({ customerId: profileId });
    return next;
  },
};

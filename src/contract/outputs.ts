import "./no-eval.ts";
import * as z from "zod/mini";

/**
 * `/amplify_outputs.json`: the one configuration file. Amplify's own format, plus `custom`. The deploy writes it on
 * AWS, `npm start` writes it on the laptop; the page is built without knowing either.
 */
export const Outputs = z.looseObject({
  version: z.string(),
  auth: z.looseObject({ user_pool_id: z.string(), user_pool_client_id: z.string(), aws_region: z.string() }),
  data: z.optional(z.looseObject({ url: z.string() })),
  custom: z.object({
    /** Where the contact control panel lives, e.g. `https://alias.my.connect.aws/ccp-v2/`. */
    connect: z.object({ ccpUrl: z.string(), instanceUrl: z.string(), region: z.string() }),
    /** The participant service; absent on AWS, where ChatJS knows it by region. */
    participant: z.optional(z.object({ endpoint: z.string() })),
    /** Our own API, without trailing slash. */
    api: z.object({ url: z.string() }),
    /** AppSync Events. */
    live: z.object({ url: z.string(), region: z.string() }),
    /** The member's page starts chats here. */
    startChat: z.object({ url: z.string() }),
    /** Cognito's endpoint where it is not Amazon's own. */
    endpoints: z.optional(z.object({ userPool: z.string() })),
  }),
});
export type Outputs = z.infer<typeof Outputs>;

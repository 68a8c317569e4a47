import { Outputs } from "#contract/outputs.ts";
import { localPool } from "#local/cognito/create-cognito.ts";
import { region } from "#local/instance.ts";

/** The page's configuration for stand-ins on these ports. */
export function outputsFor({
  page = 1,
  aws = 1,
}: {
  readonly page?: number;
  readonly aws?: number;
}): Outputs {
  return Outputs.parse({
    version: "1.4",
    auth: { user_pool_id: localPool.poolId, user_pool_client_id: localPool.clientId, aws_region: region },
    custom: {
      connect: { ccpUrl: "http://localhost:1/ccp-v2/", instanceUrl: "http://localhost:1", region },
      api: { url: `http://127.0.0.1:${aws}/api` },
      live: { url: `ws://127.0.0.1:${aws}/event`, region },
      startChat: { url: `http://127.0.0.1:${aws}/start-chat` },
      endpoints: { userPool: `http://localhost:${page}/cognito` },
    },
  });
}

import { createAmplifyContext } from "aws-amplify";
import type { AmplifyContext } from "aws-amplify";
import { decodeJWT } from "aws-amplify/auth";
import type { Outputs } from "#contract/outputs.ts";

/**
 * A context of its own for Amplify's events client: it asks for a token at every connection and subscription, and a
 * reconfiguration for sign-in cannot disturb it.
 */
export function eventsContext(outputs: Outputs, token: () => Promise<string | null>): AmplifyContext {
  const { url, region } = outputs.custom.live;
  const getTokens = async () => {
    const accessToken = await token();
    return accessToken === null ? null : { accessToken: decodeJWT(accessToken) };
  };
  return createAmplifyContext(
    { API: { Events: { endpoint: url, region, defaultAuthMode: "userPool" } } },
    { Auth: { tokenProvider: { getTokens } } },
  );
}

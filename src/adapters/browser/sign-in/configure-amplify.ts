import { Amplify } from "aws-amplify";
import { cognitoUserPoolsTokenProvider } from "aws-amplify/auth/cognito";
import type { Outputs } from "#contract/outputs.ts";

/** What Amplify keeps tokens in: `sessionStorage`, so that they go with the tab. */
export type TokenStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "clear">;

/**
 * Tells Amplify about this deployment's user pool. Once, before anything signs in: each configuration puts Amplify's
 * own choice of storage back in place.
 */
export function configureAmplify(outputs: Outputs, storage: TokenStorage): void {
  const userPoolEndpoint = outputs.custom.endpoints?.userPool;
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: outputs.auth.user_pool_id,
        userPoolClientId: outputs.auth.user_pool_client_id,
        // Amplify's own reader of the outputs file knows no such endpoint, so it is handed over here.
        ...(userPoolEndpoint === undefined ? {} : { userPoolEndpoint }),
      },
    },
  });
  cognitoUserPoolsTokenProvider.setKeyValueStorage({
    getItem: (key) => Promise.resolve(storage.getItem(key)),
    setItem: (key, value) => Promise.resolve(storage.setItem(key, value)),
    removeItem: (key) => Promise.resolve(storage.removeItem(key)),
    clear: () => Promise.resolve(storage.clear()),
  });
}

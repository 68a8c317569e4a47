import { handle } from "hono/aws-lambda";
import type { LambdaEvent } from "hono/aws-lambda";
import { apiApp } from "./api-app.ts";
import { deskFromEnvironment } from "./desk-from-environment.ts";

type Answer = ReturnType<ReturnType<typeof handle>>;
let answer: ((event: LambdaEvent) => Answer) | null = null;

/** API Gateway (HTTP API, payload 2.0) → the desk's API. Joined at the first request, kept while the function is warm. */
export const handler = (event: LambdaEvent): Answer => {
  answer ??= handle(apiApp(deskFromEnvironment()));
  return answer(event);
};

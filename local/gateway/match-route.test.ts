import { expect, test } from "vitest";
import { matchRoute } from "./match-route.ts";

const routes = [
  { method: "ANY", path: "/api/{proxy+}" },
  { method: "GET", path: "/api/me" },
  { method: "POST", path: "/start-chat" },
  { method: "GET", path: "/contacts/{contactId}" },
];
const matched = (method: string, path: string) => {
  const match = matchRoute(routes, method, path);
  return match && [match.route.path, match.pathParameters];
};

test.each([
  ["GET", "/api/me", ["/api/me", {}]],
  ["PUT", "/api/me", ["/api/{proxy+}", { proxy: "me" }]],
  ["GET", "/api/contacts/1/profile", ["/api/{proxy+}", { proxy: "contacts/1/profile" }]],
  ["GET", "/contacts/c%2F1", ["/contacts/{contactId}", { contactId: "c%2F1" }]],
  ["POST", "/start-chat", ["/start-chat", {}]],
])("%s %s takes the most specific route", (method, path, expected) => {
  expect(matched(method, path)).toEqual(expected);
});

test.each([
  ["GET", "/start-chat"],
  ["POST", "/start-chat/more"],
  ["GET", "/api/"],
  ["GET", "/api"],
  ["GET", "/contacts/"],
  ["GET", "/"],
])("%s %s is no route", (method, path) => {
  expect(matched(method, path)).toBeNull();
});

import { expect, test } from "vitest";
import { httpApiResponse } from "./http-api-response.ts";

const shown = async (result: unknown) => {
  const response = httpApiResponse(result);
  return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
};

test("anything without a status code is the JSON body of a 200", async () => {
  for (const result of [{ a: 1 }, [1], "words", null])
    expect(await shown(result)).toMatchObject({
      status: 200,
      type: "application/json",
      body: JSON.stringify(result),
    });
});

test("a structured answer keeps its status, headers and text", async () => {
  const answer = { statusCode: 403, headers: { "Content-Type": "application/json" }, body: "{}" };
  expect(await shown(answer)).toEqual({ status: 403, type: "application/json", body: "{}" });
});

test("base64 bodies are decoded and every cookie is its own header", async () => {
  const response = httpApiResponse({
    statusCode: 200,
    body: "AP8=",
    isBase64Encoded: true,
    cookies: ["a=1", "b=2"],
  });
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 255]));
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("a status that forbids a body has none", async () => {
  expect(await shown({ statusCode: 204, body: "ignored" })).toMatchObject({ status: 204, body: "" });
});

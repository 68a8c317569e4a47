import { describe, expect, test } from "vitest";
import { createBackend } from "./backend.ts";
import type { BackendError } from "./backend-error.ts";

const me = {
  username: "ana",
  name: "Ana Alvarez",
  roles: ["agent"],
  scope: { teams: [], queues: [], plans: [] },
};
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

function backendAnswering(answer: () => Response | Promise<Response>, token: string | null = "a-token") {
  const asked: { url: string; init: RequestInit }[] = [];
  const backend = createBackend({
    url: "https://api.example/api",
    token: () => Promise.resolve(token),
    fetch: (url, init) => {
      asked.push({ url: url as string, init: init! });
      return Promise.resolve(answer());
    },
  });
  return { backend, asked };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "no error",
    (error: BackendError) => ({ code: error.code, status: error.status }),
  );

describe("the desk's way to its API", () => {
  test("asks with the token, and in no way that makes the browser ask for leave each time", async () => {
    const { backend, asked } = backendAnswering(() => json(me));
    expect(await backend.me()).toEqual(me);
    expect(asked[0]).toMatchObject({
      url: "https://api.example/api/me",
      init: { method: "GET", headers: { authorization: "Bearer a-token" } },
    });
    expect(asked[0]!.init.cache).toBeUndefined();
  });

  test("fills path parameters safely and sends the body as JSON", async () => {
    const { backend, asked } = backendAnswering(() => json({ text: "Bill explained", revision: 3 }));
    await backend.saveDraft("a/../b", "note", { text: "Bill explained", revision: 3 });
    expect(asked[0]!.url).toBe("https://api.example/api/contacts/a%2F..%2Fb/drafts/note");
    expect(asked[0]!.init).toMatchObject({
      method: "PUT",
      keepalive: true,
      body: '{"text":"Bill explained","revision":3}',
    });
  });

  test("names the sections it wants in the address, and nothing else", async () => {
    const { backend, asked } = backendAnswering(() => json(null));
    await codeOf(backend.profile("c", undefined, ["claims", "timeline"]));
    expect(asked[0]!.url).toBe("https://api.example/api/contacts/c/profile?sections=claims%2Ctimeline");
    expect(await backend.summary("c")).toBeNull();
  });

  test("a draft too long for a keepalive request is sent as an ordinary one", async () => {
    const { backend, asked } = backendAnswering(() => json({ text: "", revision: 1 }));
    await backend.saveDraft("c", "note", { text: "诊".repeat(20_000), revision: 1 });
    expect(asked[0]!.init.keepalive).toBe(false);
  });

  test("a refusal is told by the API's own code", async () => {
    const body = { code: "contact.notYours", message: "held by somebody else" };
    const { backend } = backendAnswering(() => json(body, 403));
    expect(await codeOf(backend.profile("c"))).toEqual({ code: "contact.notYours", status: 403 });
  });

  test.each([
    [401, "unauthenticated"],
    [404, "notFound"],
    [429, "unavailable"],
    [502, "unavailable"],
  ])("a gateway's own %i, which carries no code, is %s", async (status, code) => {
    const { backend } = backendAnswering(() => json({ message: "Unauthorized" }, status));
    expect(await codeOf(backend.me())).toEqual({ code, status });
  });

  test("an answer outside the contract is not shown to anybody", async () => {
    const { backend } = backendAnswering(() => json({ ...me, roles: ["root"] }));
    expect(await codeOf(backend.me())).toEqual({ code: "badAnswer", status: 200 });
    const { backend: page } = backendAnswering(() => new Response("<html>"));
    expect(await codeOf(page.me())).toEqual({ code: "badAnswer", status: 200 });
  });

  test("a network that fails, or a token that cannot be renewed, is offline", async () => {
    const { backend } = backendAnswering(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(await codeOf(backend.me())).toEqual({ code: "offline", status: null });
    const stuck = createBackend({ url: "", token: () => Promise.reject(new Error("NetworkError")) });
    expect(await codeOf(stuck.me())).toEqual({ code: "offline", status: null });
  });

  test("nobody signed in: nothing is sent", async () => {
    const { backend, asked } = backendAnswering(() => json(me), null);
    expect(await codeOf(backend.me())).toEqual({ code: "unauthenticated", status: null });
    expect(asked).toEqual([]);
  });

  test("a request the page gave up on stays an abort", async () => {
    const gone = new AbortController();
    const { backend } = backendAnswering(() => {
      gone.abort();
      return Promise.reject(gone.signal.reason as Error);
    });
    await expect(backend.me(gone.signal)).rejects.toMatchObject({ name: "AbortError" });
  });
});

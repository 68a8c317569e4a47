import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { cachedTokens } from "./access-tokens.ts";

function tokens() {
  const clock = fixedClock("2026-11-22T12:00:00Z");
  const fetched: string[] = [];
  const failing: Error[] = [];
  const cached = cachedTokens(async () => {
    const failure = failing.shift();
    if (failure) throw failure;
    fetched.push(`token-${fetched.length + 1}`);
    return { token: fetched.at(-1)!, expiresAt: new Date(clock.now().getTime() + 300_000) };
  }, clock);
  return { cached, clock, fetched, failing };
}

test("a token is fetched once, also for many who ask at the same time", async () => {
  const { cached, fetched } = tokens();
  expect(await Promise.all([cached.current(), cached.current()])).toEqual(["token-1", "token-1"]);
  expect(await cached.current()).toBe("token-1");
  expect(fetched).toHaveLength(1);
});

test("half a minute before its end a token is used no more, and the next is fetched once", async () => {
  const { cached, clock } = tokens();
  await cached.current();
  clock.advanceBy(269_000);
  expect(await cached.current()).toBe("token-1");
  clock.advanceBy(2_000);
  expect(await Promise.all([cached.current(), cached.current()])).toEqual(["token-2", "token-2"]);
});

test("a token the store refused is forgotten once, whoever tells of it again", async () => {
  const { cached } = tokens();
  await cached.current();
  cached.forget("token-1");
  expect(await cached.current()).toBe("token-2");
  cached.forget("token-1");
  expect(await cached.current()).toBe("token-2");
});

test("a fetch that failed is told, and not kept", async () => {
  const { cached, failing } = tokens();
  failing.push(new Error("down"));
  await expect(cached.current()).rejects.toThrow("down");
  expect(await cached.current()).toBe("token-1");
});

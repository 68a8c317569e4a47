import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { askAgain } from "./ask-again.ts";

const queryKey = ["contact", "c-1", "turns"];

/** A page that shows what is kept under the key, and answers that come when the test lets them. */
function page() {
  const queries = new QueryClient();
  const answers: ((words: string) => void)[] = [];
  const queryFn = () => new Promise<string>((resolve) => answers.push(resolve));
  const observer = new QueryObserver(queries, { queryKey, queryFn, staleTime: Number.POSITIVE_INFINITY });
  observer.subscribe(() => undefined);
  const asked = (times: number) => vi.waitFor(() => expect(answers).toHaveLength(times));
  return { queries, answers, asked, shown: () => queries.getQueryData(queryKey) };
}

test("news while the first answer is on its way has it asked for once more, after that answer", async () => {
  const { queries, answers, asked, shown } = page();
  await asked(1);
  const done = askAgain(queries, ["contact", "c-1"]);
  answers[0]?.("before the news");
  await asked(2);
  expect(shown()).toBe("before the news");
  answers[1]?.("after the news");
  await done;
  expect(shown()).toBe("after the news");
});

test("what is shown already is asked for once", async () => {
  const { queries, answers, asked } = page();
  await asked(1);
  answers[0]?.("shown");
  await vi.waitFor(() => expect(queries.isFetching()).toBe(0));
  const done = askAgain(queries, queryKey);
  await asked(2);
  answers[1]?.("anew");
  await done;
  expect(answers).toHaveLength(2);
});

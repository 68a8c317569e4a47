import { expect, test } from "vitest";
import { differenceOf, misfiledWords, verdictLine } from "./intake-review-words.ts";

test("a line says what was heard, and as what it was filed", () => {
  expect(differenceOf({ found: ["grievance"], chosen: ["inquiry"] })).toBe(
    "Heard grievance, filed as inquiry",
  );
  expect(differenceOf({ found: ["grievance", "appeal"], chosen: null })).toBe(
    "Heard grievance, appeal, filed without a word",
  );
  expect(differenceOf({ found: [], chosen: [] })).toBe("Heard nothing, filed as nothing");
});

test("a verdict says whose it is", () => {
  const verdict = { kinds: ["grievance"], by: "quinn", note: "She complained.", at: "" } as const;
  expect(verdictLine({ ...verdict, kinds: [...verdict.kinds] })).toBe(
    "Grievance, says quinn. She complained.",
  );
  expect(verdictLine({ ...verdict, kinds: [], note: "" })).toBe("Nothing for us, says quinn.");
});

test("the headline counts what was filed as a question and was more", () => {
  expect(misfiledWords({ filedAsInquiry: 0, misfiled: 0, awaitingQuality: 0 })).toBe(
    "No inquiry is in doubt.",
  );
  expect(misfiledWords({ filedAsInquiry: 5, misfiled: 3, awaitingQuality: 1 })).toBe(
    "Misfiled inquiries: 3 of 5 in doubt. 1 of them not judged yet.",
  );
});

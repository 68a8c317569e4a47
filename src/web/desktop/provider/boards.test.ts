import { expect, test } from "vitest";
import type { BoardQuestion, BoardRow } from "#contract/practice-board.ts";
import { createBoards } from "./boards.ts";

const row = ({ kind, digits }: BoardQuestion): BoardRow => ({
  kind,
  asked: digits,
  number: digits,
  status: "paid",
  reason: "",
  next: "",
  service: null,
  serviceDate: null,
  billed: null,
  paid: null,
  memberOwes: null,
  sources: [],
});

/** A server that answers when it is told to. */
function slowServer() {
  const open = new Map<string, { answer: () => void; fail: () => void }>();
  const settledWith: (readonly string[])[] = [];
  const backend: Parameters<typeof createBoards>[0] = {
    practiceBoardRow: (_contactId, question) =>
      new Promise((resolve, reject) => {
        open.set(question.digits, {
          answer: () => resolve(row(question)),
          fail: () => reject(new Error("offline")),
        });
      }),
  };
  const boards = createBoards(backend, (_contactId, digits) => settledWith.push(digits));
  return { boards, open, settledWith };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const states = (board: ReturnType<ReturnType<typeof createBoards>["of"]>) =>
  board.getSnapshot().entries.map(({ digits, state }) => [digits, state]);

test("rows come one by one, in whichever order, at their own place", async () => {
  const { boards, open } = slowServer();
  const board = boards.of("c-1");
  board.lookUp("310418, 311797, 313176");
  open.get("313176")!.answer();
  await settled();
  expect(states(board)).toEqual([
    ["310418", "looking"],
    ["311797", "looking"],
    ["313176", "told"],
  ]);
});

test("four are asked at once, the others after them", async () => {
  const { boards, open } = slowServer();
  boards.of("c-1").lookUp("300001, 300002, 300003, 300004, 300005, 300006");
  expect(open.size).toBe(4);
  open.get("300002")!.answer();
  await settled();
  expect(open.has("300005")).toBe(true);
});

test("what failed is asked again, what was told is not", async () => {
  const { boards, open } = slowServer();
  const board = boards.of("c-1");
  board.lookUp("300001, 300002");
  open.get("300001")!.fail();
  open.get("300002")!.answer();
  await settled();
  expect(states(board)).toEqual([
    ["300001", "failed"],
    ["300002", "told"],
  ]);
  open.clear();
  board.retry();
  expect([...open.keys()]).toEqual(["300001"]);
});

test("what cannot be read stays in the box, and so does what a board has no room for", () => {
  const { boards } = slowServer();
  const board = boards.of("c-1");
  expect(board.lookUp("310418, 31179, hello")).toBe("31179\nhello");
  expect(board.getSnapshot().bad.map(({ text }) => text)).toEqual(["31179", "hello"]);
  const many = Array.from({ length: 52 }, (_, index) => String(400_000 + index));
  expect(board.lookUp(many.join(" "))).toBe("400049\n400050\n400051");
  expect(board.getSnapshot().entries).toHaveLength(50);
});

test("each contact has a board of its own, for as long as it is there", () => {
  const { boards } = slowServer();
  const board = boards.of("c-1");
  board.lookUp("310418");
  expect(boards.of("c-1")).toBe(board);
  expect(boards.of("c-2").getSnapshot().entries).toEqual([]);
  boards.close("c-1");
  expect(boards.of("c-1").getSnapshot().entries).toEqual([]);
});

test("which numbers a board holds is told once all of them are, and when it is cleared", async () => {
  const { boards, open, settledWith } = slowServer();
  const board = boards.of("c-1");
  board.lookUp("310418, 311797");
  open.get("310418")!.answer();
  await settled();
  expect(settledWith).toEqual([]);
  open.get("311797")!.fail();
  await settled();
  board.clear();
  expect(settledWith).toEqual([["310418", "311797"], []]);
});

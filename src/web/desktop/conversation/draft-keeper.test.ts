import { expect, test } from "vitest";
import { BackendError } from "#adapters/browser/backend/backend-error.ts";
import type { Draft } from "#contract/api.ts";
import { createDraftKeeper } from "./draft-keeper.ts";

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A server in memory that refuses a revision which is not newer, and timers that run when they are told. */
function world(first: Draft = { text: "", revision: 0 }) {
  const server = { draft: first, saves: [] as Draft[], refuseWith: null as Error | null };
  const timers: { milliseconds: number; run: () => void }[] = [];
  const keeper = createDraftKeeper({
    read: async () => {
      if (server.refuseWith) throw server.refuseWith;
      return server.draft;
    },
    save: async (draft) => {
      if (server.refuseWith) throw server.refuseWith;
      if (draft.revision <= server.draft.revision) throw new BackendError("conflict", 409);
      server.draft = draft;
      server.saves.push(draft);
      return draft;
    },
    after: (milliseconds, run) => {
      const timer = { milliseconds, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  });
  const advance = async () => {
    for (const timer of timers.splice(0)) timer.run();
    await soon();
  };
  return { keeper, server, timers, advance };
}

test("what was typed before a reload is back", async () => {
  const { keeper } = world({ text: "Explained the bill", revision: 7 });
  await soon();
  expect(keeper.getSnapshot()).toEqual({ text: "Explained the bill", status: "saved", merged: false });
});

test("one save goes out within half a second however many keys come, with a growing revision", async () => {
  const { keeper, server, timers, advance } = world({ text: "", revision: 4 });
  await soon();
  for (const text of ["B", "Bi", "Bill"]) keeper.change(text);
  expect(keeper.getSnapshot().status).toBe("unsaved");
  expect(timers).toHaveLength(1);
  expect(timers[0]?.milliseconds).toBeLessThan(500);
  await advance();
  expect(server.saves).toEqual([{ text: "Bill", revision: 5 }]);
  expect(keeper.getSnapshot().status).toBe("saved");
});

test("it says saved only when the server has it, and keeps trying when it has not", async () => {
  const { keeper, server, advance } = world();
  await soon();
  server.refuseWith = new BackendError("offline", null);
  keeper.change("Not lost");
  await advance();
  expect(keeper.getSnapshot()).toMatchObject({ text: "Not lost", status: "failing" });
  server.refuseWith = null;
  await advance();
  expect(server.draft.text).toBe("Not lost");
  expect(keeper.getSnapshot().status).toBe("saved");
});

test("words typed while the first reading is under way join what was there", async () => {
  const { keeper, server, advance } = world({ text: "From the other tab", revision: 2 });
  keeper.change("Mine");
  await soon();
  await advance();
  expect(server.draft.text).toBe("From the other tab\nMine");
});

test("a conflict loses nobody's words", async () => {
  const { keeper, server, advance } = world({ text: "Base", revision: 1 });
  await soon();
  server.draft = { text: "Base, and more from tab two", revision: 5 };
  keeper.change("Base changed here");
  await advance();
  await advance();
  expect(server.draft.text).toContain("Base, and more from tab two");
  expect(server.draft.text).toContain("Base changed here");
  expect(keeper.getSnapshot()).toMatchObject({ status: "saved", merged: true });
});

test("flush saves at once, without waiting for the timer", async () => {
  const { keeper, server } = world();
  await soon();
  keeper.change("Last words");
  await keeper.flush();
  expect(server.draft.text).toBe("Last words");
});

import * as z from "zod/mini";
import { createAsking } from "./asking.ts";
import { createCaseView } from "./case-view.ts";
import { openBoardLine } from "./board-line.ts";

// The strict policy forbids what Zod would compile at run time.
z.config({ jitless: true });

document.documentElement.dataset["theme"] = matchMedia("(prefers-color-scheme: dark)").matches
  ? "dark"
  : "light";

const line = openBoardLine({
  onBoard: (board) => view.show(board),
  onLine: (isOpen) => view.setLine(isOpen),
});
const view = createCaseView({ send: line.send, ask: createAsking() });

import * as z from "zod/mini";
import { followInbox } from "./follow-inbox.ts";
import { createInboxView } from "./inbox-view.ts";

// The strict policy forbids what Zod would compile at run time.
z.config({ jitless: true });

document.documentElement.dataset["theme"] = matchMedia("(prefers-color-scheme: dark)").matches
  ? "dark"
  : "light";

const view = createInboxView();
followInbox({ onMessages: view.add, onLine: view.setLine });

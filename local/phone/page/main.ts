import * as z from "zod/mini";
import { createCallerChooser, loadDirectory } from "./caller-chooser.ts";
import { TelephonePage } from "./telephone-page.ts";

// The strict policy forbids what Zod would compile at run time.
z.config({ jitless: true });

document.documentElement.dataset["theme"] = matchMedia("(prefers-color-scheme: dark)").matches
  ? "dark"
  : "light";

const directory = await loadDirectory();
new TelephonePage(createCallerChooser(directory)).start();

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "#web/App.tsx";
import { createFakes } from "./fakes.ts";
import type { Fakes } from "./fakes.ts";

declare global {
  interface Window {
    fakes: Fakes;
  }
}

/** The real page over a session in memory, which a test drives through `window.fakes`. */
const role = new URLSearchParams(window.location.search).get("role") ?? "agent";
window.fakes = createFakes(role);
const root = document.querySelector("#root");
if (!root) throw new Error("page.missing.root");
createRoot(root).render(
  <StrictMode>
    <App session={window.fakes.session} />
  </StrictMode>,
);

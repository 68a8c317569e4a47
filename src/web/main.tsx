import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { Fault } from "./kit/PaneBoundary.tsx";
import { loadOutputs } from "./session/load-outputs.ts";
import { startSession } from "./session/start-session.ts";

const page = createRoot(byId("root"));
void begin();

/** Reads the configuration, joins the adapters, draws the page; says so when the first is not to be had. */
async function begin(): Promise<void> {
  try {
    const session = startSession(await loadOutputs(), byId("contact-control-panel"));
    page.render(
      <StrictMode>
        <App session={session} />
      </StrictMode>,
    );
  } catch {
    page.render(
      <main>
        <Fault
          title="Careline cannot start"
          words="Its configuration could not be read. Check the network, then try again."
          onRetry={() => void begin()}
        />
      </main>,
    );
  }
}

function byId(id: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`#${id}`);
  if (!element) throw new Error(`page.missing.${id}`);
  return element;
}

import { StrictMode } from "react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import "./base.css";
import { ClockContext } from "./kit/clock-context.ts";
import { LiveRegions } from "./kit/LiveRegions.tsx";
import { Fault } from "./kit/PaneBoundary.tsx";
import { router } from "./routes.tsx";
import { loadOutputs } from "./session/load-outputs.ts";
import { SessionContext } from "./session/session.ts";
import type { Session } from "./session/session.ts";
import { startSession } from "./session/start-session.ts";

const page = createRoot(byId("root"));
const queries = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } });
void begin();

/** Reads the configuration, joins the adapters, draws the page; says so when the first is not to be had. */
async function begin(): Promise<void> {
  try {
    draw(startSession(await loadOutputs(), byId("contact-control-panel")));
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

function draw(session: Session): void {
  const now = () => session.clock.now().getTime();
  page.render(
    <StrictMode>
      <SessionContext value={session}>
        <ClockContext value={now}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
            <LiveRegions />
          </QueryClientProvider>
        </ClockContext>
      </SessionContext>
    </StrictMode>,
  );
}

function byId(id: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`#${id}`);
  if (!element) throw new Error(`page.missing.${id}`);
  return element;
}

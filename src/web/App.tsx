import { useState } from "react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import "./base.css";
import { ClockContext } from "./kit/clock-context.ts";
import { LiveRegions } from "./kit/LiveRegions.tsx";
import { router } from "./routes.tsx";
import { SessionContext } from "./session/session.ts";
import type { Session } from "./session/session.ts";

/** The whole page over whatever session it is given. */
export function App({ session }: { readonly session: Session }) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } }),
  );
  const [now] = useState(() => () => session.clock.now().getTime());
  return (
    <SessionContext value={session}>
      <ClockContext value={now}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          <LiveRegions />
        </QueryClientProvider>
      </ClockContext>
    </SessionContext>
  );
}

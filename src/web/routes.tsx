import type { ReactNode } from "react";
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from "@tanstack/react-router";
import { DeskPage } from "./desktop/DeskPage.tsx";
import { Button } from "./kit/Button.tsx";
import { useSession, useStore } from "./session/session.ts";
import { SignInPage } from "./session/SignInPage.tsx";
import { FloorPage } from "./supervisor/FloorPage.tsx";

/** Every page: `/` leads to the one of the signed-in person's role. */
const root = createRootRoute({ component: SignedIn, notFoundComponent: ToOwnPage });
const start = createRoute({ getParentRoute: () => root, path: "/", component: ToOwnPage });
const desk = createRoute({ getParentRoute: () => root, path: "/desk", component: Desk });
const floor = createRoute({ getParentRoute: () => root, path: "/floor", component: Floor });
/** For printing; the server refuses it to whoever is no supervisor. */
const accounting = createRoute({
  getParentRoute: () => root,
  path: "/accounting/$contactId",
  component: lazyRouteComponent(() => import("./supervisor/accounting/AccountingPage.tsx"), "AccountingPage"),
});

export const router = createRouter({ routeTree: root.addChildren([start, desk, floor, accounting]) });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** Nobody sees a page before signing in; the address is kept meanwhile. */
function SignedIn() {
  const state = useStore(useSession().signIn);
  return state.status === "signedIn" ? <Outlet /> : <SignInPage state={state} />;
}

function Desk() {
  return (
    <ForRole only="agent">
      <DeskPage />
    </ForRole>
  );
}

function Floor() {
  return (
    <ForRole only="supervisor">
      <FloorPage />
    </ForRole>
  );
}

type Role = "agent" | "supervisor";

/** The wrong page for somebody's role leads to the right one; what it would have shown the server refuses anyway. */
function ForRole({ only, children }: { readonly only: Role; readonly children: ReactNode }) {
  const state = useStore(useSession().signIn);
  if (state.status !== "signedIn") return null;
  return state.groups.includes(only) ? children : <ToOwnPage />;
}

function ToOwnPage() {
  const state = useStore(useSession().signIn);
  if (state.status !== "signedIn") return null;
  if (state.groups.includes("agent")) return <Navigate to="/desk" replace />;
  if (state.groups.includes("supervisor")) return <Navigate to="/floor" replace />;
  return <NoPage username={state.username} onLeave={() => void state.signOut()} />;
}

function NoPage({ username, onLeave }: { readonly username: string; readonly onLeave: () => void }) {
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>No page for you yet</h1>
        <p>You are signed in as {username}, but nobody gave you a role. Ask your administrator.</p>
        <Button onPress={onLeave}>Sign out</Button>
      </div>
    </main>
  );
}

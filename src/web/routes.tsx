import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from "@tanstack/react-router";
import { takesContacts } from "#journey/disclosure/decide-access.ts";
import { DeskPage } from "./desktop/DeskPage.tsx";
import { Button } from "./kit/Button.tsx";
import { hasRole } from "./session/has-role.ts";
import { useSession, useStore } from "./session/session.ts";
import { SignInPage } from "./session/SignInPage.tsx";
import { FloorPage } from "./supervisor/FloorPage.tsx";

/** Every page: `/` leads to the one of the signed-in person's role. */
const root = createRootRoute({ component: SignedIn, notFoundComponent: ToOwnPage });
const start = createRoute({ getParentRoute: () => root, path: "/", component: ToOwnPage });
const desk = createRoute({ getParentRoute: () => root, path: "/desk", component: Desk });
const floor = createRoute({ getParentRoute: () => root, path: "/floor", component: Floor });
const quality = createRoute({ getParentRoute: () => root, path: "/quality", component: Quality });
/** For printing; the server refuses it to whoever is no supervisor. */
const accounting = createRoute({
  getParentRoute: () => root,
  path: "/accounting/$contactId",
  component: lazyRouteComponent(() => import("./supervisor/accounting/AccountingPage.tsx"), "AccountingPage"),
});

const directory = createRoute({ getParentRoute: () => root, path: "/directory", component: Directory });
const entry = createRoute({ getParentRoute: () => root, path: "/directory/$type/$id", component: Entry });

export const router = createRouter({
  routeTree: root.addChildren([start, desk, floor, quality, accounting, directory, entry]),
});

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
    <ForRole only={takesContacts}>
      <DeskPage />
    </ForRole>
  );
}

function Floor() {
  return (
    <ForRole only={seesFloor}>
      <FloorPage />
    </ForRole>
  );
}

const QualityPage = lazy(async () => {
  const { QualityPage: page } = await import("./supervisor/intake-reviews/QualityPage.tsx");
  return { default: page };
});

function Quality() {
  return (
    <ForRole only={judgesQuality}>
      <Suspense fallback={null}>
        <QualityPage />
      </Suspense>
    </ForRole>
  );
}

const DirectoryPage = lazy(async () => {
  const { DirectoryPage: page } = await import("./desktop/directory/DirectoryPage.tsx");
  return { default: page };
});

/** Public knowledge: whoever is signed in may look. */
function Directory() {
  return (
    <Suspense fallback={null}>
      <DirectoryPage entry={null} />
    </Suspense>
  );
}

function Entry() {
  const { type, id } = entry.useParams();
  return (
    <Suspense fallback={null}>
      <DirectoryPage entry={`${type}/${id}`} />
    </Suspense>
  );
}

const seesFloor = ["supervisor", "lead"] as const;
const judgesQuality = ["quality", "supervisor"] as const;

/** The wrong page for somebody's role leads to the right one; what it would have shown the server refuses anyway. */
function ForRole({ only, children }: { readonly only: readonly string[]; readonly children: ReactNode }) {
  const state = useStore(useSession().signIn);
  if (state.status !== "signedIn") return null;
  return hasRole(state.groups, only) ? children : <ToOwnPage />;
}

function ToOwnPage() {
  const state = useStore(useSession().signIn);
  if (state.status !== "signedIn") return null;
  if (hasRole(state.groups, takesContacts)) return <Navigate to="/desk" replace />;
  if (hasRole(state.groups, seesFloor)) return <Navigate to="/floor" replace />;
  if (hasRole(state.groups, judgesQuality)) return <Navigate to="/quality" replace />;
  return <NoPage username={state.username} onLeave={() => void state.signOut()} />;
}

function NoPage({ username, onLeave }: { readonly username: string; readonly onLeave: () => void }) {
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>No page for you yet</h1>
        <p>You are signed in as {username}, but no page belongs to your role. Ask your administrator.</p>
        <Button onPress={onLeave}>Sign out</Button>
      </div>
    </main>
  );
}

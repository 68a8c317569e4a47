import { Suspense, lazy } from "react";
import { BookUser } from "lucide-react";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { Button } from "#web/kit/Button.tsx";
import { useShortcut } from "../shortcuts.ts";
import { useDirectory } from "./use-directory.ts";

/** Not every contact asks for a provider: it is fetched when it is first opened. */
const DirectoryDrawer = lazy(async () => {
  const { DirectoryDrawer: drawer } = await import("./DirectoryDrawer.tsx");
  return { default: drawer };
});

/** Opens the directory, with a contact or without one. */
export function DirectoryButton({ contact }: { readonly contact: DeskContact | null }) {
  const isOpen = useDirectory((state) => state.isOpen);
  const { open, close } = useDirectory.getState();
  useShortcut("directory", isOpen ? close : open);
  return (
    <>
      <Button look="quiet" aria-expanded={isOpen} onPress={isOpen ? close : open}>
        <BookUser className="icon" />
        Directory
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <DirectoryDrawer contact={contact} />
        </Suspense>
      ) : null}
    </>
  );
}

import { lazy, Suspense, useState } from "react";
import { ShieldAlert } from "lucide-react";
import type { DeskContact } from "#journey/agent-action/contact-control.ts";
import { Button } from "#web/kit/Button.tsx";
import { Dialog } from "#web/kit/Dialog.tsx";
import { useShortcut } from "../shortcuts.ts";
import type { LeaseControl } from "./use-lease.ts";
import "./break-glass.css";

/** Needed on the rarest of days: it comes when it is asked for. */
const BreakGlassForm = lazy(async () => ({
  default: (await import("./BreakGlassForm.tsx")).BreakGlassForm,
}));

interface BreakGlassButtonProps {
  readonly control: LeaseControl;
  readonly contact: DeskContact | null;
  readonly onOpened: () => void;
}

/** The way to a record that no contact opens. */
export function BreakGlassButton({ control, contact, onOpened }: BreakGlassButtonProps) {
  const [isOpen, setOpen] = useState(false);
  useShortcut("breakGlass", () => setOpen(true));
  const open: LeaseControl["open"] = async (request) => {
    await control.open(request);
    setOpen(false);
    onOpened();
  };
  return (
    <>
      <Button
        look="quiet"
        square
        aria-label="Break the glass"
        aria-keyshortcuts="Alt+B"
        onPress={() => setOpen(true)}
      >
        <ShieldAlert className="icon" />
      </Button>
      <Dialog title="Break the glass" isOpen={isOpen} onClose={() => setOpen(false)}>
        <Suspense fallback={<div className="break-glass-loading" />}>
          <BreakGlassForm contact={contact} onOpen={open} onCancel={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}

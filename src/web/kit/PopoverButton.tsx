import type { ReactNode } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import "./menu.css";

interface PopoverButtonProps {
  /** What the button shows. */
  readonly children: ReactNode;
  readonly className?: string;
  /** Names the panel that opens. */
  readonly label: string;
  readonly panel: ReactNode;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/** A button that opens a small panel beside it. */
export function PopoverButton({ children, className = "", label, panel, ...open }: PopoverButtonProps) {
  return (
    <DialogTrigger {...open}>
      <AriaButton className={className}>{children}</AriaButton>
      <Popover className="popover popover--panel" placement="bottom">
        <Dialog aria-label={label} className="dialog-body">
          {panel}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

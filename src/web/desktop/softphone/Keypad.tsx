import { useState } from "react";
import { Grip } from "lucide-react";
import type { Done } from "#journey/agent-action/contact-control.ts";
import { Button } from "#web/kit/Button.tsx";
import { PopoverButton } from "#web/kit/PopoverButton.tsx";
import { give } from "../command.ts";
import { useShortcut } from "../shortcuts.ts";

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;

interface KeypadProps {
  readonly sendDigits: ((digits: string) => Promise<Done>) | null;
}

/** Tones into the call. What was pressed is shown while the panel is open and kept nowhere. */
export function Keypad({ sendDigits }: KeypadProps) {
  const [isOpen, setOpen] = useState(false);
  const [pressed, setPressed] = useState("");
  const turn = (open: boolean) => {
    setOpen(open);
    setPressed("");
  };
  useShortcut("keypad", sendDigits && (() => turn(!isOpen)));
  if (!sendDigits) {
    return (
      <Button className="call-control" isDisabled>
        <Grip className="icon" />
        Keypad
      </Button>
    );
  }
  const press = (key: string) => {
    setPressed((before) => before + key);
    void give(sendDigits(key), "Sending the tone");
  };
  return (
    <PopoverButton
      className="button call-control"
      label="Keypad"
      isOpen={isOpen}
      onOpenChange={turn}
      panel={
        <div className="keypad">
          <output className="keypad-pressed figures ellipsis">{pressed}</output>
          {keys.map((key) => (
            <Button key={key} className="keypad-key" onPress={() => press(key)}>
              {key}
            </Button>
          ))}
        </div>
      }
    >
      <Grip className="icon" />
      Keypad
    </PopoverButton>
  );
}

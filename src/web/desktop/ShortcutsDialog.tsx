import { useState } from "react";
import { Keyboard } from "lucide-react";
import { Button } from "#web/kit/Button.tsx";
import { Dialog } from "#web/kit/Dialog.tsx";
import { Kbd } from "#web/kit/Kbd.tsx";
import { usePreferences } from "#web/session/preferences.ts";
import { shortcuts, useShortcut } from "./shortcuts.ts";
import "./shortcuts.css";

/** The list of shortcuts, and the switch for those of a single key. */
export function ShortcutsDialog() {
  const [isOpen, setOpen] = useState(false);
  const { singleKeys, setSingleKeys } = usePreferences();
  useShortcut("list", () => setOpen(true));
  return (
    <>
      <Button look="quiet" square aria-label="Keyboard shortcuts" onPress={() => setOpen(true)}>
        <Keyboard className="icon" />
      </Button>
      <Dialog title="Keyboard shortcuts" isOpen={isOpen} onClose={() => setOpen(false)}>
        <dl className="shortcuts">
          {Object.values(shortcuts).map(({ shown, words }) => (
            <div key={shown}>
              <dt>{words}</dt>
              <dd>
                <Kbd>{shown}</Kbd>
                <span className="visually-hidden">{shown}</span>
              </dd>
            </div>
          ))}
        </dl>
        <label className="shortcuts-switch">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => setSingleKeys(event.target.checked)}
          />
          Shortcuts of a single key
        </label>
      </Dialog>
    </>
  );
}

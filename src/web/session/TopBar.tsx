import type { ReactNode } from "react";
import { Moon, Sun } from "lucide-react";
import { Avatar } from "#web/kit/Avatar.tsx";
import { Button } from "#web/kit/Button.tsx";
import { MenuButton } from "#web/kit/MenuButton.tsx";
import { notify } from "#web/kit/notices.ts";
import { Brand } from "./Brand.tsx";
import { usePreferences } from "./preferences.ts";
import { useSession, useStore } from "./session.ts";
import "./top-bar.css";

interface TopBarProps {
  /** The name of whoever is signed in, as people write it. */
  readonly name: string;
  /** Why signing out has to wait, in words; null when it may happen. */
  readonly staysBecause?: string | null;
  readonly children?: ReactNode;
}

/** The bar over every page: the brand, what the page puts there, the theme, and the way out. */
export function TopBar({ name, staysBecause = null, children }: TopBarProps) {
  const { signIn } = useSession();
  const state = useStore(signIn);
  const leave = async () => {
    if (state.status !== "signedIn") return;
    await state.signOut();
    // A fresh page: nothing that was read about anybody stays in memory.
    window.location.assign("/");
  };
  const choose = () => {
    if (staysBecause === null) void leave();
    else notify(staysBecause, "red");
  };
  return (
    <header className="top-bar">
      <Brand />
      <span className="space" />
      {children}
      <ThemeSwitch />
      <MenuButton
        label="Your account"
        className="top-bar-who"
        bare
        choices={[{ id: "signOut", label: "Sign out", words: "Sign out" }]}
        onChoose={choose}
      >
        <Avatar name={name} />
        <span className="top-bar-name">
          <span className="visually-hidden">Account of </span>
          {name}
        </span>
      </MenuButton>
    </header>
  );
}

function ThemeSwitch() {
  const { theme, setTheme } = usePreferences();
  const dark = (theme ?? document.documentElement.dataset["theme"]) === "dark";
  return (
    <Button
      look="quiet"
      square
      aria-label={dark ? "Use the light theme" : "Use the dark theme"}
      onPress={() => setTheme(dark ? "light" : "dark")}
    >
      {dark ? <Sun className="icon" /> : <Moon className="icon" />}
    </Button>
  );
}

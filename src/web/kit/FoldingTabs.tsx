import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { howManyFit } from "./how-many-fit.ts";
import { MenuButton } from "./MenuButton.tsx";
import "./tabs.css";

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
}

interface FoldingTabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** The id of the panel that shows the chosen tab. */
  readonly panelId: string;
}

/** Tabs in one row; those that do not fit its measured width fold into "More". The chosen one is always seen. */
export function FoldingTabs({ label, tabs, chosen, onChoose, panelId }: FoldingTabsProps) {
  const { row, ruler, fitting } = useFitting(tabs);
  const shown = tabs.slice(0, fitting);
  const folded = tabs.slice(fitting);
  const chosenFolded = folded.find((tab) => tab.id === chosen);
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = neighbour(tabs, chosen, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div className="tabs" ref={row}>
      <div className="tabs-ruler" ref={ruler} aria-hidden="true">
        {tabs.map((tab) => (
          <span key={tab.id} className="tab">
            <TabWords tab={tab} />
          </span>
        ))}
      </div>
      <div role="tablist" aria-label={label} className="tabs-row" tabIndex={-1} onKeyDown={step}>
        {(chosenFolded ? [...shown, chosenFolded] : shown).map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            className="tab"
            data-tab={tab.id}
            aria-selected={tab.id === chosen}
            aria-controls={tab.id === chosen ? panelId : undefined}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            <TabWords tab={tab} />
          </button>
        ))}
      </div>
      {folded.length === 0 ? null : (
        <MenuButton
          label="More tabs"
          className="tab tab--more"
          choices={folded.map((tab) => ({ id: tab.id, label: <TabWords tab={tab} />, words: tab.label }))}
          onChoose={onChoose}
        >
          More
        </MenuButton>
      )}
    </div>
  );
}

function TabWords({ tab }: { readonly tab: Tab }): ReactNode {
  return (
    <>
      {tab.label}
      {tab.count === undefined || tab.count === 0 ? null : (
        <span className="tab-count figures"> {tab.count}</span>
      )}
    </>
  );
}

function neighbour(tabs: readonly Tab[], chosen: string, key: string): Tab | undefined {
  const at = tabs.findIndex((tab) => tab.id === chosen);
  const places: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: tabs.length - 1,
  };
  const place = places[key];
  return place === undefined ? undefined : tabs.at(place % tabs.length);
}

function useFitting(tabs: readonly Tab[]) {
  const row = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState(tabs.length);
  useLayoutEffect(() => {
    const measure = () => {
      if (!row.current || !ruler.current) return;
      const widths = [...ruler.current.children].map((child) => child.getBoundingClientRect().width);
      setFitting(howManyFit(widths, row.current.getBoundingClientRect().width));
    };
    measure();
    if (!row.current) return undefined;
    const watcher = new ResizeObserver(measure);
    watcher.observe(row.current);
    return () => watcher.disconnect();
  }, [tabs]);
  return { row, ruler, fitting };
}

import { createContext, use, useId } from "react";
import type { ReactNode } from "react";
import "./card.css";

interface CardProps {
  readonly title: string;
  /** Shown beside the title; none is no figure, the panel says why. */
  readonly count?: number | undefined;
  /** At the far end of the heading. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What whoever places a card has to say about it, beside its title. */
export const CardNoteContext = createContext<ReactNode>(null);

/** A titled panel; assistive technology finds it by its title. */
export function Card({ title, count, aside, className = "", children }: CardProps) {
  const id = useId();
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <header className="card-head">
        <h2 id={id}>{title}</h2>
        {count === undefined || count === 0 ? null : <span className="card-count figures">{count}</span>}
        {use(CardNoteContext)}
        <span className="space" />
        {aside}
      </header>
      {children}
    </section>
  );
}

import { use, useEffect, useRef } from "react";
import { onEachSecond } from "./beat.ts";
import { ClockContext } from "./clock-context.ts";
import { stopwatch } from "./format.ts";

interface TimerProps {
  /** Epoch milliseconds at which it began. */
  readonly since: number;
  readonly className?: string;
  /** Seconds after which it is marked as long. */
  readonly longAfter?: number;
}

/**
 * Time gone by, as `m:ss`. Each second changes its own text node and nothing else. Hidden from assistive technology,
 * where a running figure would only make noise: what counts is said in words beside it.
 */
export function Timer({ since, className = "", longAfter }: TimerProps) {
  const now = use(ClockContext);
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = () => {
      const { current } = element;
      if (!current) return;
      const seconds = secondsSince(since, now());
      current.textContent = stopwatch(seconds);
      if (longAfter !== undefined) current.classList.toggle("timer--long", seconds >= longAfter);
    };
    show();
    return onEachSecond(show);
  }, [since, now, longAfter]);
  return (
    <span ref={element} className={`timer figures ${className}`} aria-hidden="true">
      {stopwatch(secondsSince(since, now()))}
    </span>
  );
}

const secondsSince = (since: number, now: number): number => Math.max(0, Math.floor((now - since) / 1000));

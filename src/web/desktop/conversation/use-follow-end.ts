import { useLayoutEffect, useRef } from "react";

const nearTheEndPixels = 60;

/**
 * For a box that grows at its end: whoever reads the newest line goes on to the next, and whoever reads above it is not moved.
 * `amount` is how many lines there are.
 */
export function useFollowEnd(amount: number) {
  const box = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const [around, inside] = [box.current, content.current];
    if (!around || !inside) return undefined;
    const note = () => {
      isAtEnd.current = around.scrollHeight - around.scrollTop - around.clientHeight < nearTheEndPixels;
    };
    // What stands above the lines may come later and push them down: then they are not what is being read.
    const grown = new ResizeObserver(note);
    grown.observe(inside);
    around.addEventListener("scroll", note, { passive: true });
    return () => {
      grown.disconnect();
      around.removeEventListener("scroll", note);
    };
  }, []);
  useLayoutEffect(() => {
    const { current } = box;
    if (amount > 0 && isAtEnd.current && current) current.scrollTop = current.scrollHeight;
  }, [amount]);
  return { box, content };
}

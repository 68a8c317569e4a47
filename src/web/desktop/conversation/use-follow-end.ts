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
  const hasLines = useRef(false);
  useLayoutEffect(() => {
    const [around, inside] = [box.current, content.current];
    if (!around || !inside) return undefined;
    let height = around.clientHeight;
    const note = () => {
      // A scroll of before the box changed says nothing of where the reader is now.
      if (around.clientHeight !== height) return;
      isAtEnd.current = around.scrollHeight - around.scrollTop - around.clientHeight < nearTheEndPixels;
    };
    // What stands above the lines may come later and push them down: then they are not what is being read. Where the
    // box itself got smaller, as when a strip opens below it, whoever reads the newest line keeps it in sight.
    const grown = new ResizeObserver((entries) => {
      height = around.clientHeight;
      const isFollowing = hasLines.current && isAtEnd.current;
      if (isFollowing && entries.some(({ target }) => target === around))
        around.scrollTop = around.scrollHeight;
      note();
    });
    grown.observe(inside);
    grown.observe(around);
    around.addEventListener("scroll", note, { passive: true });
    return () => {
      grown.disconnect();
      around.removeEventListener("scroll", note);
    };
  }, []);
  useLayoutEffect(() => {
    const { current } = box;
    hasLines.current = amount > 0;
    if (amount > 0 && isAtEnd.current && current) current.scrollTop = current.scrollHeight;
  }, [amount]);
  return { box, content };
}

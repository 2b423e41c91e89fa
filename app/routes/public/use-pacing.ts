import { useEffect, useState } from "react";

/** Typing takes longer for longer lines, within what a class will wait. */
export function typingTime(text: string): number {
  return Math.min(500 + text.length * 35, 1800);
}

/**
 * Lets lines come one after the other. The first page, printed pages, pages without script and readers who want
 * less motion get everything at once.
 */
export function usePacing<T extends { text: string; from: string }>(lines: readonly T[], scene: string) {
  const [first] = useState(scene);
  const [shownOf, setShownOf] = useState({ scene, count: lines.length });
  const paced = scene !== first || shownOf.scene !== scene;
  const count = !paced ? lines.length : shownOf.scene === scene ? shownOf.count : 0;

  useEffect(() => {
    if (count >= lines.length) return;
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      setShownOf({ scene, count: lines.length });
      return;
    }
    // what the other side writes takes its time, a notice does not
    const line = lines[count];
    const wait = line?.from === "them" ? typingTime(line.text) : 400;
    const timer = window.setTimeout(() => setShownOf({ scene, count: count + 1 }), wait);
    return () => window.clearTimeout(timer);
  }, [count, lines, scene]);

  return {
    shown: lines.slice(0, count),
    isTyping: count < lines.length && lines[count]?.from === "them",
    isComplete: count >= lines.length,
    skip: () => setShownOf({ scene, count: lines.length }),
  };
}

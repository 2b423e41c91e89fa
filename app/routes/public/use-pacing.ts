import { useEffect, useState, useSyncExternalStore } from "react";

/** Typing takes longer for longer lines, within what a class will wait. */
export function typingTime(text: string): number {
  return Math.min(500 + text.length * 35, 1800);
}

/**
 * Lets the lines of a scene come one after the other. A page as it was loaded, pages without script and readers who
 * want less motion get everything at once.
 */
export function usePacing<T extends { text: string; from: string }>(lines: readonly T[], scene: string) {
  const isAlive = useSyncExternalStore(never, yes, no);
  // false while a loaded page comes to life, true when the player appears on a page that already lives
  const [loaded] = useState(isAlive ? null : scene);
  const [told, setTold] = useState({ scene, count: 0 });
  const count = scene === loaded ? lines.length : told.scene === scene ? told.count : 0;

  useEffect(() => {
    const line = lines[count];
    if (!line) return;
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      setTold({ scene, count: lines.length });
      return;
    }
    // what the other side writes takes its time, a notice does not
    const wait = line.from === "them" ? typingTime(line.text) : 400;
    const timer = window.setTimeout(() => setTold({ scene, count: count + 1 }), wait);
    return () => window.clearTimeout(timer);
  }, [count, lines, scene]);

  return {
    shown: lines.slice(0, count),
    isTyping: lines[count]?.from === "them",
    isComplete: count >= lines.length,
    skip: () => setTold({ scene, count: lines.length }),
  };
}

const never = () => () => {};
const yes = () => true;
const no = () => false;

import { useEffect } from "react";

/**
 * Presenters' clickers send page keys; a key presses the button that stands there. Where the class decides, its
 * letter (or number, outside a field of counts) presses the option.
 */
export function useClicker(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const button = buttonOf(event.key, event.target instanceof HTMLInputElement);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function buttonOf(key: string, isTyping: boolean): HTMLElement | null {
  if (isTyping && key.startsWith("Arrow")) return null;
  if (key === "PageDown" || key === "ArrowRight") return find("clicker", "next");
  if (key === "PageUp" || key === "ArrowLeft") return find("clicker", "previous");
  if (/^[a-d]$/i.test(key)) return find("choice", key.toUpperCase());
  return !isTyping && /^[1-4]$/.test(key) ? find("choice", "ABCD"[Number(key) - 1] ?? "") : null;
}

function find(kind: "clicker" | "choice", which: string): HTMLElement | null {
  return document.querySelector(`[data-${kind}="${which}"]`);
}

import { Check, CloudOff, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { useTexts } from "./locale.tsx";
import css from "./save-state.module.css";
import { texts } from "./save-state.texts.ts";

const icons = { saved: Check, saving: LoaderCircle, unsaved: CloudOff };

interface SaveStateProps {
  state: keyof typeof icons;
  /** words of the page's own; otherwise 已保存 · 正在保存 · 未保存 */
  children?: ReactNode;
}

/** What says 已保存 is never lost; what waits says 未保存. */
export function SaveState({ state, children }: SaveStateProps) {
  const t = useTexts(texts);
  return (
    <span className={`${css.state} ${css[state]}`} role="status">
      <Icon icon={icons[state]} size={16} />
      {children ?? t[state]}
    </span>
  );
}

/** The frame of the staff's doors: sign-in, invitation, set-up. */
import type { ReactNode } from "react";
import { useTexts } from "#app/ui/locale.tsx";
import { PublicShell } from "#app/ui/shells.tsx";
import css from "./staff-door.module.css";
import { texts } from "./staff-door.texts.ts";

interface StaffDoorProps {
  title: string;
  lead?: string;
  wide?: boolean;
  below?: ReactNode;
  children: ReactNode;
}

export function StaffDoor({ title, lead, wide, below, children }: StaffDoorProps) {
  return (
    <PublicShell>
      <title>{title}</title>
      <div className={wide ? `${css.door} ${css.wide}` : css.door}>
        <div className={css.card}>
          <div>
            <h1>{title}</h1>
            {lead ? <p className={css.lead}>{lead}</p> : null}
          </div>
          {children}
        </div>
        {below ? <div className={css.others}>{below}</div> : null}
      </div>
    </PublicShell>
  );
}

/** The sentence for a key that a schema or a command answered. */
export function useReason(): (key: string | null | undefined) => string | undefined {
  const t = useTexts(texts);
  return (key) => (key ? ((t as Record<string, string>)[key] ?? t.wrong) : undefined);
}

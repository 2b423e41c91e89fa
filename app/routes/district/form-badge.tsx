import type { FormState } from "#app/domain/reports/monthly-form.ts";
import { type LocalDate, localDateOf } from "#app/lib/dates.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { texts } from "./month.texts.ts";

export interface ShownForm {
  state: "not-started" | "drafted" | "submitted";
  /** handed in after the due date, or not handed in when it had passed */
  late: boolean;
}

/** State of one month's form of one unit. */
export function FormBadge({ form: { state, late } }: { form: ShownForm }) {
  const t = useTexts(texts);
  if (state === "submitted")
    return <Badge tone={late ? "attention" : "good"}>{late ? t.late : t.submitted}</Badge>;
  if (state === "drafted") return <Badge tone="info">{t.drafted}</Badge>;
  return <Badge tone={late ? "attention" : "neutral"}>{t.notStarted}</Badge>;
}

interface Dates {
  due: LocalDate;
  today: LocalDate;
  timeZone: string;
}

export function shownForm(form: FormState | undefined, { due, today, timeZone }: Dates): ShownForm {
  if (form?.state === "submitted") return { state: form.state, late: localDateOf(form.at, timeZone) > due };
  return { state: form?.state ?? "not-started", late: today > due };
}

import { Check, FileCheck, Undo2 } from "lucide-react";
import { Form } from "react-router";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { texts } from "./item-exchange.texts.ts";
import type { ItemLookData } from "./item-look.tsx";

/** Nothing is wrong: what would change, and the button that does it. */
export function ItemTaking({ look }: { look: ItemLookData }) {
  const t = useTexts(texts);
  const { id, counts, commandKey } = look;
  const taken = counts.new + counts.changed;
  if (taken === 0) {
    return (
      <Notice tone="info" title={t.nothingNew}>
        <ButtonLink to="/district/own-items">{t.title}</ButtonLink>
      </Notice>
    );
  }
  return (
    <Form method="post" action={`/district/own-items/imports/${id}/application`}>
      <Stack gap={3}>
        <CommandKey value={commandKey} />
        <p>{t.counts(counts.new, counts.changed, counts.same)}</p>
        <ButtonRow>
          <Button variant="primary" icon={Check}>
            {t.take(taken)}
          </Button>
          <ButtonLink to="/district/own-items/import">{t.otherFile}</ButtonLink>
        </ButtonRow>
        <p>{t.takeLead}</p>
      </Stack>
    </Form>
  );
}

/** Taken over, or taken back: what comes next. */
export function ItemTaken({ look }: { look: ItemLookData }) {
  const t = useTexts(texts);
  const names = useTexts(lessonTexts);
  const { id, state, items, lessons, commandKey } = look;
  if (state === "undone")
    return (
      <Notice tone="info" title={t.undoneTitle}>
        {t.undoneLead}
      </Notice>
    );
  return (
    <Stack gap={4}>
      <Notice tone="good" live>
        {t.applied(items.length)}
      </Notice>
      <ButtonRow>
        {lessons.map(({ path, title, band }, at) => (
          <ButtonLink key={path} to={path} variant={at === 0 ? "primary" : "secondary"} icon={FileCheck}>
            {`${t.toSign(title)} · ${names[`band.${band}`]}`}
          </ButtonLink>
        ))}
      </ButtonRow>
      <Form method="post" action={`/district/own-items/imports/${id}/undoing`}>
        <Stack gap={2}>
          <CommandKey value={commandKey} />
          <div>
            <Button variant="quiet" icon={Undo2}>
              {t.undo}
            </Button>
          </div>
          <p>{t.undoLead}</p>
        </Stack>
      </Form>
    </Stack>
  );
}

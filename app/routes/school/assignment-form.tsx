import type { ReactNode } from "react";
import { Form } from "react-router";
import type { OfferedLesson } from "#app/domain/lesson-assignments/choices.server.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey, Fields, FormError, Select, TextField } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { texts } from "./assignments.texts.ts";

type Words = (typeof texts)["zh-CN"];
/** Keys of the dictionary that are plain sentences. */
type Sentence = { [Key in keyof Words]: Words[Key] extends string ? Key : never }[keyof Words];

interface AssignmentFormProps {
  /** the list this belongs to */
  back: string;
  choices: {
    lessons: readonly OfferedLesson[];
    today: string;
    last: string;
    dueOn: string;
    commandKey: string;
  };
  refusal: { reason: Sentence; fields: Record<string, string>; values: Record<string, string> } | undefined;
  /** for whom */
  children: ReactNode;
}

/** Which lesson, for whom, by when; school and district differ in the middle. */
export function AssignmentForm({ back, choices, refusal, children }: AssignmentFormProps) {
  const t = useTexts(texts);
  const band = useTexts(lessonTexts);
  const locale = useLocale();
  const { lessons, today, last, dueOn, commandKey } = choices;
  const error = (field: string) => {
    const code = refusal?.fields[field];
    return code ? t[code as Sentence] : undefined;
  };
  return (
    <Page title={t.newTitle} above={<Breadcrumbs trail={[{ to: back, label: t.back }]} />} width="reading">
      <title>{t.newTitle}</title>
      <Form method="post">
        <FormError>{refusal ? t[refusal.reason] : null}</FormError>
        <CommandKey value={commandKey} />
        <Fields>
          <Select
            name="lesson"
            label={t.lesson}
            defaultValue={refusal?.values.lesson ?? ""}
            error={error("lesson")}
            required
            options={[
              { value: "", label: t.choose },
              ...lessons.map(({ slug, title, bands }) => ({
                value: slug,
                label: t.lessonFor(title[locale], bands.map((each) => band[`band.${each}`]).join(t.and)),
              })),
            ]}
          />
          {children}
          <TextField
            type="date"
            name="dueOn"
            label={t.dueOn}
            hint={t.dueHint}
            defaultValue={refusal?.values.dueOn ?? dueOn}
            min={today}
            max={last}
            error={error("dueOn")}
            required
          />
          <div>
            <Button variant="primary">{t.assign}</Button>
          </div>
        </Fields>
      </Form>
    </Page>
  );
}

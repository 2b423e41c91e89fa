import { Form } from "react-router";
import { type QuizLength, quizLengths } from "#app/domain/quizzes/quiz-length.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey, Fields, FormError, RadioGroup } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { texts } from "./quiz-length.texts.ts";

interface QuizLengthFormProps {
  lead: string;
  back: string;
  /** a school may leave it to the district, whose length this is */
  district?: QuizLength;
  current: QuizLength | null;
  saved: boolean;
  refusal: "refused" | "key-reused" | undefined;
  commandKey: string;
}

export function QuizLengthForm({
  lead,
  back,
  district,
  current,
  saved,
  refusal,
  commandKey,
}: QuizLengthFormProps) {
  const t = useTexts(texts);
  const follow = district ? [{ value: "district", label: t.followDistrict(t[district]) }] : [];
  return (
    <Page
      title={t.title}
      lead={lead}
      above={<Breadcrumbs trail={[{ to: back, label: t.back }]} />}
      width="reading"
    >
      <title>{t.title}</title>
      {saved && !refusal ? <Notice tone="good" title={t.saved} live /> : null}
      <Form method="post" key={current}>
        <FormError>{refusal ? t[refusal] : null}</FormError>
        <CommandKey value={commandKey} />
        <Fields>
          <RadioGroup
            legend={t.legend}
            name="quizLength"
            defaultValue={current ?? "district"}
            required
            options={[
              ...follow,
              ...quizLengths.map((value) => ({ value, label: t[value], hint: t[`hint-${value}`] })),
            ]}
          />
          <div>
            <Button variant="primary">{t.save}</Button>
          </div>
        </Fields>
      </Form>
    </Page>
  );
}

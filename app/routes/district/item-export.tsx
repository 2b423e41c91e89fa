import { Download } from "lucide-react";
import { Form } from "react-router";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Checkbox, Fields, Select } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { texts } from "./item-exchange.texts.ts";

interface ItemExportProps {
  lessons: readonly { slug: string; title: string }[];
  hasOwn: boolean;
}

/** Which questions, and in which format: one form, two buttons. */
export function ItemExport({ lessons, hasOwn }: ItemExportProps) {
  const t = useTexts(texts);
  const options = [
    { value: "", label: t.all },
    ...lessons.map(({ slug, title }) => ({ value: slug, label: title })),
  ];
  return (
    <Section title={t.export} lead={t.exportLead} id="export">
      <Form method="get" action="/district/own-items/files/gift" reloadDocument>
        <Fields>
          <Select name="lesson" label={t.which} options={options} />
          {hasOwn ? <Checkbox name="own" value="yes" label={t.own} /> : null}
          <ButtonRow>
            <Button icon={Download}>{t.gift}</Button>
            <Button icon={Download} formAction="/district/own-items/files/xlsx">
              {t.xlsx}
            </Button>
          </ButtonRow>
        </Fields>
      </Form>
    </Section>
  );
}

import { Search } from "lucide-react";
import { Form } from "react-router";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Fields, TextArea } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import css from "./item-exchange.module.css";
import { texts } from "./item-exchange.texts.ts";

/** The text as it was handed in, to be mended where the faults are listed. */
export function ItemMend({ text, place }: { text: string; place: string }) {
  const t = useTexts(texts);
  return (
    <Section title={t.mend}>
      <Form method="post" action="/district/own-items/import" encType="multipart/form-data">
        <input type="hidden" name="place" value={place} />
        <Fields wide>
          <TextArea
            name="text"
            label={t.mendLabel}
            defaultValue={text}
            rows={18}
            spellCheck={false}
            className={css.text}
          />
          <ButtonRow>
            <Button variant="primary" icon={Search}>
              {t.again}
            </Button>
            <ButtonLink to="/district/own-items/import">{t.otherFile}</ButtonLink>
          </ButtonRow>
        </Fields>
      </Form>
    </Section>
  );
}

import { Printer } from "lucide-react";
import { Form } from "react-router";
import { cardsIn } from "#app/domain/answer-cards/card-print.ts";
import { codeOf } from "#app/domain/answer-cards/reader.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextField } from "#app/ui/form.tsx";
import { Row } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/answer-cards";
import { AnswerCard } from "./answer-card.tsx";
import css from "./answer-cards.module.css";
import { texts } from "./answer-cards.texts.ts";

const usual = "1-50";

/** Cards belong to seats, not to pupils: nothing here is about anybody. */
export function loader({ url }: Route.LoaderArgs) {
  const typed = url.searchParams.get("seats") ?? usual;
  const cards = cardsIn(typed);
  return { typed, cards: cards?.map((card) => ({ card, code: codeOf(card) })) ?? null };
}

export default function AnswerCards({ loaderData: { typed, cards } }: Route.ComponentProps) {
  const t = useTexts(texts);
  return (
    <>
      <div className={css.noPrint}>
        <Page
          title={t.title}
          lead={t.lead}
          actions={
            cards ? (
              <Button type="button" variant="primary" icon={Printer} onClick={() => window.print()}>
                {t.print(cards.length)}
              </Button>
            ) : null
          }
        >
          <title>{t.title}</title>
          <Form>
            <Row gap={4} fields>
              <TextField
                name="seats"
                label={t.seats}
                hint={t.seatsHint}
                error={cards ? null : t.notCards}
                defaultValue={typed}
                key={typed}
                inputMode="text"
                autoComplete="off"
              />
              <Button>{t.show}</Button>
            </Row>
          </Form>
          <Disclosure summary={t.howTo} open>
            <ol className={css.how}>
              <li>{t.how1}</li>
              <li>{t.how2}</li>
              <li>{t.how3}</li>
              <li>{t.how4}</li>
            </ol>
          </Disclosure>
        </Page>
      </div>
      <div className={css.cards}>
        {cards?.map(({ card, code }) => (
          <AnswerCard key={card} card={card} code={code} />
        ))}
      </div>
    </>
  );
}

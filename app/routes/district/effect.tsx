import { Form } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { getDistrictOutcome } from "#app/domain/effects/district-effect.server.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { EffectFigures } from "#app/routes/teach/effect-figures.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Select } from "#app/ui/form.tsx";
import { Row } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/effect";
import { figureTexts, texts } from "./effect.texts.ts";

export async function loader({ context, url }: Route.LoaderArgs) {
  return getDistrictOutcome(staffViewer(context), url.searchParams.get("lesson"));
}

export default function DistrictEffect({ loaderData: { editions, edition } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const band = useTexts(lessonTexts);
  const locale = useLocale();
  const nameOf = (each: (typeof editions)[number]) =>
    t.edition(each.title[locale], band[`band.${each.band}`]);
  return (
    <Page
      title={t.title}
      lead={edition ? `${t.lead(nameOf(edition))}${t.classes(edition.classes)}` : t.leadEmpty}
    >
      <title>{t.title}</title>
      {editions.length > 1 && edition ? (
        <Form method="get" key={edition.key}>
          <Row gap={4} fields>
            <Select
              name="lesson"
              label={t.choose}
              defaultValue={edition.key}
              options={editions.map((each) => ({ value: each.key, label: nameOf(each) }))}
            />
            <Button>{t.show}</Button>
          </Row>
        </Form>
      ) : null}
      {edition ? <Outcome edition={edition} /> : <Empty title={t.emptyTitle}>{t.empty}</Empty>}
    </Page>
  );
}

type Edition = NonNullable<Route.ComponentProps["loaderData"]["edition"]>;

function Outcome({ edition: { classes, effect } }: { edition: Edition }) {
  const t = useTexts(texts);
  const words = useTexts(figureTexts);
  const known = Object.keys(effect.estimates).length > 0;
  return (
    <>
      {known ? (
        <EffectFigures effect={effect} words={words} />
      ) : (
        <Notice tone="info" title={t.tooFewTitle}>
          {t.tooFew(classes)}
        </Notice>
      )}
      <Disclosure summary={t.method}>
        <p>{t.methodWho}</p>
        <p>{t.methodInterval}</p>
        <p>{t.methodApart}</p>
      </Disclosure>
    </>
  );
}

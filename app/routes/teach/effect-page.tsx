import type { ReactNode } from "react";
import { Link } from "react-router";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { texts } from "./effect.texts.ts";
import { EffectFigures } from "./effect-figures.tsx";
import { Examples, Hands } from "./effect-tricks.tsx";
import type { EffectData } from "./effect-view.ts";

interface EffectPageProps {
  data: EffectData;
  above: ReactNode;
  /** where this class's coverage stands */
  coveragePath: string;
  children?: ReactNode;
}

/** The same for the class's teachers and its school's administrators. */
export function EffectPage({ data, above, coveragePath, children }: EffectPageProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { name, lessons, lesson } = data;
  const tabs = lessons.map(({ slug, title }, at) => {
    const current = slug === lesson?.slug;
    return { to: at === 0 ? "?" : `?lesson=${slug}`, label: title[locale], current };
  });
  return (
    <Page
      title={t.title(name[locale])}
      lead={lesson ? t.lead(lesson.title[locale]) : t.leadEmpty}
      above={above}
    >
      <title>{t.title(name[locale])}</title>
      {tabs.length > 1 ? <Tabs label={t.lessons} tabs={tabs} /> : null}
      {lesson ? <Outcome lesson={lesson} /> : <Empty title={t.emptyTitle}>{t.empty}</Empty>}
      {children}
      <p>
        {t.coverageApart} <Link to={coveragePath}>{t.toCoverage}</Link>
      </p>
    </Page>
  );
}

function Outcome({ lesson }: { lesson: NonNullable<EffectData["lesson"]> }) {
  const t = useTexts(texts);
  const { effect, fooling, hands } = lesson;
  const known = Object.keys(effect.estimates).length > 0;
  return (
    <>
      {known ? (
        <EffectFigures effect={effect} />
      ) : (
        <Notice tone="info" title={t.tooFewTitle}>
          {t.tooFew}
        </Notice>
      )}
      {known && fooling ? <Examples fooling={fooling} /> : null}
      <Hands hands={hands} />
      <Disclosure summary={t.method}>
        <p>{t.methodWho}</p>
        <p>{t.methodRates}</p>
        <p>{t.methodDPrime}</p>
        <p>{t.methodInterval}</p>
        <p>{t.methodForms}</p>
      </Disclosure>
    </>
  );
}

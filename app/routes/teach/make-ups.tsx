import { Play, Printer, UserRoundPlus } from "lucide-react";
import { staffViewer } from "#app/auth/context.server.ts";
import { getTaughtClass } from "#app/domain/class-sessions/taught.server.ts";
import { getClassMakeUps } from "#app/domain/make-ups/make-ups.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { sentenceNamed } from "#app/lib/texts.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { FormError } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/make-ups";
import { MakeUpTables } from "./make-up-tables.tsx";
import { texts } from "./make-ups.texts.ts";
import { TeacherOnly } from "./teacher-only.tsx";

/** The same page for a class's teachers, who can start the make-up, and for its school's administrators. */
export async function loader({ context, url, params: { classId } }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const { schoolClass, today, begun, makeUps } = await getClassMakeUps(viewer, classId);
  return {
    classId,
    name: schoolClass.name,
    today,
    begun,
    makeUps,
    teaches: (await getTaughtClass(viewer, classId, today)) !== null && url.pathname.startsWith("/teach"),
    above: url.pathname.replace(/\/make-ups(\.data)?$/, ""),
    done: url.searchParams.get("done"),
    refused: url.searchParams.get("refused"),
    commandKey: newId(),
  };
}

export type MakeUpsData = Route.ComponentProps["loaderData"];

export default function MakeUps({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { name, above, makeUps, begun, done, refused } = loaderData;
  const title = t.title(name[locale]);
  const doneWords = sentenceNamed(t, done);
  const waiting = makeUps.filter(({ path }) => path === "waiting");
  return (
    <Page
      title={title}
      lead={begun ? t.lead(waiting.length) : undefined}
      above={
        <>
          <TeacherOnly label={t.teacherOnly} words={t.teacherOnlyWords} />
          <Breadcrumbs trail={[{ to: above, label: name[locale] }]} />
        </>
      }
      actions={
        <>
          <MakeUpButtons data={loaderData} />
          {makeUps.length > 0 ? (
            <Button type="button" icon={Printer} onClick={() => window.print()}>
              {t.print}
            </Button>
          ) : null}
        </>
      }
    >
      <title>{title}</title>
      {doneWords ? <Notice tone="good" title={doneWords} live /> : null}
      {refused ? <FormError>{sentenceNamed(t, refused) ?? t["key-reused"]}</FormError> : null}
      {makeUps.length === 0 ? <Nobody data={loaderData} /> : <MakeUpTables data={loaderData} />}
    </Page>
  );
}

function Nobody({ data: { begun, teaches, classId } }: { data: MakeUpsData }) {
  const t = useTexts(texts);
  if (begun) return <Empty title={t.allTaught}>{t.allTaughtWords}</Empty>;
  const start = teaches ? (
    <ButtonLink to={`/teach/classes/${classId}/start`} variant="primary" icon={Play}>
      {t.startLesson}
    </ButtonLink>
  ) : undefined;
  return (
    <Empty title={t.notBegun} action={start}>
      {t.notBegunWords}
    </Empty>
  );
}

/** One button: the lesson that most of those who wait have missed; the others follow when it is made up. */
function MakeUpButtons({ data: { makeUps, teaches, classId } }: { data: MakeUpsData }) {
  const t = useTexts(texts);
  const waiting = makeUps.filter(({ path }) => path === "waiting").flatMap(({ missed }) => missed);
  const counts = new Map<string, number>();
  for (const { lessonSlug } of waiting) counts.set(lessonSlug, (counts.get(lessonSlug) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const lesson = waiting.find(({ lessonSlug }) => lessonSlug === most?.[0]);
  if (!teaches || !most || !lesson) return null;
  return (
    <ButtonLink
      to={`/teach/classes/${classId}/start?purpose=made-up&lesson=${lesson.lessonSlug}`}
      variant="primary"
      icon={UserRoundPlus}
    >
      {t.makeUp(most[1])}
    </ButtonLink>
  );
}

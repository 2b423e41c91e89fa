import { Play } from "lucide-react";
import { Form, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import type { Purpose } from "#app/domain/class-sessions/class-session.ts";
import { countMakeUp } from "#app/domain/class-sessions/make-up.server.ts";
import { startClassSession } from "#app/domain/class-sessions/start.server.ts";
import { startForm } from "#app/domain/class-sessions/start.ts";
import { getTaughtClass, schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { listOpenClassSessions, listTaughtLessonSlugs } from "#app/domain/class-sessions/visible.server.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import { type FormRefusal, parseForm } from "#app/lib/form.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { CommandKey, FormError } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/start";
import { PlanFields } from "./plan-fields.tsx";
import css from "./start.module.css";
import { texts } from "./start.texts.ts";

export async function loader({ context, params: { classId }, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const schoolClass = found(await getTaughtClass(viewer, classId, await schoolDay(viewer)));
  const open = await listOpenClassSessions(viewer);
  const running = open.find((one) => one.classId === classId && one.state === "running");
  if (running) throw redirect(`/teach/class-sessions/${running.id}`);

  const purpose: Purpose = url.searchParams.get("purpose") === "made-up" ? "made-up" : "taught";
  const named = schoolClass.rosterKind === "named";
  const lessons = listLessons().filter(({ band }) => named && band === schoolClass.band);
  const taught = await listTaughtLessonSlugs(viewer, classId);
  const lesson = proposedLesson(lessons, { asked: url.searchParams.get("lesson"), purpose, taught });
  return {
    classId,
    className: schoolClass.name,
    lessons: lessons.map(({ slug, title, summary, hasSimulation }) => ({
      slug,
      title,
      summary,
      hasSimulation,
    })),
    lesson,
    purpose,
    toMakeUp: purpose === "made-up" && lesson ? await countMakeUp(viewer, classId, lesson) : null,
    commandKey: newId(),
  };
}

/** The one asked for; for a make-up the last one taught, else the first that the class has not had. */
function proposedLesson(
  lessons: readonly { slug: string }[],
  { asked, purpose, taught }: { asked: string | null; purpose: Purpose; taught: readonly string[] },
): string | null {
  const slugs = lessons.map(({ slug }) => slug);
  const wanted =
    purpose === "made-up"
      ? taught.find((slug) => slugs.includes(slug))
      : slugs.find((slug) => !taught.includes(slug));
  return slugs.find((slug) => slug === asked) ?? wanted ?? slugs[0] ?? null;
}

export async function action({ context, params: { classId }, request }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const parsed = parseForm(startForm, await request.formData());
  if (!parsed.ok) return { ...parsed.refusal, reason: "no-lesson" as const };
  const { lesson: lessonSlug, step: steps, ...rest } = parsed.value;
  const { band } = found(await getTaughtClass(viewer, classId, await schoolDay(viewer)));
  const started = await startClassSession(viewer, {
    ...rest,
    classId,
    lessonSlug,
    band,
    steps,
    way: "computer-room",
  });
  if (started.ok) throw redirect(`/teach/class-sessions/${started.classSessionId}`);
  return { reason: started.reason, fields: {}, values: {} } satisfies FormRefusal;
}

export default function Start({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { classId, className, lessons, lesson, purpose, toMakeUp, commandKey } = loaderData;
  const title = purpose === "made-up" ? t.makeUpTitle : t.title;
  const name = className[locale];
  const trail = (
    <Breadcrumbs
      trail={[
        { to: "/teach", label: t.back },
        { to: `/teach/classes/${classId}`, label: name },
      ]}
    />
  );
  const lead = toMakeUp === null ? t.lead(name) : toMakeUp === 0 ? t.nobody : t.makeUpLead(name, toMakeUp);
  return (
    <Page title={title} lead={lead} above={trail} width="reading">
      <title>{`${title} · ${name}`}</title>
      {lessons.length === 0 ? (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      ) : toMakeUp === 0 ? null : (
        <Form method="post" className={css.form}>
          {actionData ? <FormError>{t[actionData.reason]}</FormError> : null}
          <CommandKey value={commandKey} />
          <input type="hidden" name="purpose" value={purpose} />
          <PlanFields lessons={lessons} lesson={lesson} />
          <Notice tone="info">{t.next}</Notice>
          <div className={css.go}>
            <Button variant="primary" size="large" icon={Play}>
              {t.start}
            </Button>
          </div>
        </Form>
      )}
    </Page>
  );
}

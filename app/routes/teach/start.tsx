import { Play } from "lucide-react";
import { Form, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { listLessonsHad } from "#app/domain/class-sessions/booster.server.ts";
import { type Purpose, purposes, type Way } from "#app/domain/class-sessions/class-session.ts";
import { countMakeUp } from "#app/domain/class-sessions/make-up.server.ts";
import { getLastWay, startClassSession } from "#app/domain/class-sessions/start.server.ts";
import { startForm, waysOffered } from "#app/domain/class-sessions/start.ts";
import { getTaughtClass, schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { listOpenClassSessions, listTaughtLessonSlugs } from "#app/domain/class-sessions/visible.server.ts";
import {
  type AssignedLesson,
  listAssignedLessons,
} from "#app/domain/lesson-assignments/lesson-assignments.server.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import { isExpired } from "#app/domain/lessons/review.ts";
import { getQuizLength } from "#app/domain/quizzes/quiz-length.server.ts";
import { listSiblingClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { type FormRefusal, formOf, parseForm } from "#app/lib/form.ts";
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
  const today = await schoolDay(viewer);
  const schoolClass = found(await getTaughtClass(viewer, classId, today));
  const open = await listOpenClassSessions(viewer);
  const running = open.find((one) => one.classId === classId && one.state === "running");
  if (running) throw redirect(`/teach/class-sessions/${running.id}`);

  const purpose = purposes.find((each) => each === url.searchParams.get("purpose")) ?? "taught";
  const [taught, assigned] = await Promise.all([
    // a class looks back at what it has had this year
    purpose === "booster" ? listLessonsHad(schoolClass, today) : listTaughtLessonSlugs(viewer, classId),
    listAssignedLessons(viewer.districtId, [schoolClass], today),
  ]);
  const lessons = listLessons().filter(
    ({ band, slug }) => band === schoolClass.band && (purpose !== "booster" || taught.includes(slug)),
  );
  const asked = url.searchParams.get("lesson");
  const lesson = proposedLesson(lessons, { asked, purpose, taught, assigned });
  const isVisit = url.searchParams.get("way") === "home-visit";
  const offered = await offeredWays(viewer, schoolClass, { purpose, isVisit });
  return {
    classId,
    className: schoolClass.name,
    lessons: lessons.map((each) => {
      const { slug, title, summary, hasSimulation } = each;
      return { slug, title, summary, hasSimulation, isExpired: isExpired(each, today) };
    }),
    lesson,
    purpose,
    // a make-up asks what the class was asked
    length: purpose === "made-up" ? null : await getQuizLength(schoolClass, today),
    ...offered,
    toMakeUp:
      purpose === "made-up" && lesson
        ? await countMakeUp(viewer, classId, { lessonSlug: lesson, way: offered.way })
        : null,
    commandKey: newId(),
  };
}

/** The ways this class can be taught in, the teacher's last one first; whom a lecture could take in, too. */
async function offeredWays(
  viewer: StaffViewer,
  schoolClass: ClassInfo,
  { purpose, isVisit }: { purpose: Purpose; isVisit: boolean },
) {
  if (schoolClass.rosterKind === "head-count")
    return { ways: ["story"] as const, way: "story" as const, otherClasses: [] };
  const ways = waysOffered(purpose, isVisit);
  const last = await getLastWay(viewer);
  const way = ways.find((each) => each === last) ?? ways[0] ?? "computer-room";
  const others = purpose === "taught" ? await listSiblingClasses(schoolClass, await schoolDay(viewer)) : [];
  return { ways, way, otherClasses: others.map(({ id, name }) => ({ id, name })) };
}

interface Proposing {
  asked: string | null;
  purpose: Purpose;
  taught: readonly string[];
  assigned: readonly AssignedLesson[];
}

/**
 * The one asked for; for a make-up or repetition the last one taught, else what the school or district has assigned
 * first, else the first that the class has not had.
 */
function proposedLesson(
  lessons: readonly { slug: string }[],
  { asked, purpose, taught, assigned }: Proposing,
): string | null {
  const slugs = lessons.map(({ slug }) => slug);
  const open = assigned.filter(({ classes }) => classes.some(({ progress }) => progress.state === "not-yet"));
  const wanted =
    purpose !== "taught"
      ? taught.find((slug) => slugs.includes(slug))
      : (open[0]?.lessonSlug ?? slugs.find((slug) => !taught.includes(slug)));
  return slugs.find((slug) => slug === asked) ?? wanted ?? slugs[0] ?? null;
}

export async function action({ context, params: { classId }, request }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const parsed = parseForm(startForm, await formOf(request));
  if (!parsed.ok) return { ...parsed.refusal, reason: "no-lesson" as const };
  const { lesson: lessonSlug, step: steps, ...rest } = parsed.value;
  const { band } = found(await getTaughtClass(viewer, classId, await schoolDay(viewer)));
  const started = await startClassSession(viewer, { ...rest, classId, lessonSlug, band, steps });
  if (started.ok) throw redirect(`/teach/class-sessions/${started.classSessionId}${firstPage(rest)}`);
  return { reason: started.reason, fields: {}, values: {} } satisfies FormRefusal;
}

/** A class without devices is led from the board at once; others first need a code, sheets of paper, or names. */
function firstPage({ way, purpose }: { way: Way; purpose: Purpose }): "" | "/board" {
  return purpose === "taught" && (way === "cards" || way === "hands") ? "/board" : "";
}

export default function Start({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { classId, className, lessons, lesson, purpose, toMakeUp, commandKey, ...plan } = loaderData;
  const title = { taught: t.title, "made-up": t.makeUpTitle, booster: t.boosterTitle }[purpose];
  const name = className[locale];
  const trail = (
    <Breadcrumbs
      trail={[
        { to: "/teach", label: t.back },
        { to: `/teach/classes/${classId}`, label: name },
      ]}
    />
  );
  const isBooster = purpose === "booster";
  const plain = isBooster ? t.boosterLead(name) : t.lead(name);
  const isVisit = plan.way === "home-visit";
  const makeUpLead = isVisit ? t.visitLead : t.makeUpLead;
  const lead = toMakeUp === null ? plain : toMakeUp === 0 ? t.nobody : makeUpLead(name, toMakeUp);
  return (
    <Page title={title} lead={lead} above={trail} width="reading">
      <title>{`${title} · ${name}`}</title>
      {lessons.length === 0 ? (
        <Empty title={isBooster ? t.boosterNothingTitle : t.emptyTitle}>
          {isBooster ? t.boosterNothing : t.empty}
        </Empty>
      ) : toMakeUp === 0 ? null : (
        <Form method="post" className={css.form}>
          {actionData ? <FormError>{t[actionData.reason]}</FormError> : null}
          <CommandKey value={commandKey} />
          <input type="hidden" name="purpose" value={purpose} />
          <PlanFields lessons={lessons} lesson={lesson} purpose={purpose} {...plan} />
          <Notice tone="info">{isVisit ? t.nextVisit : isBooster ? t.nextBooster : t.next}</Notice>
          <div className={css.go}>
            <Button variant="primary" size="large" icon={Play}>
              {isBooster ? t.startBooster : t.start}
            </Button>
          </div>
        </Form>
      )}
    </Page>
  );
}

import { GraduationCap, LayoutDashboard, MonitorCheck } from "lucide-react";
import { redirect } from "react-router";
import { localeOf, viewerOrNull } from "#app/auth/context.server.ts";
import { civilDay } from "#app/auth/day.server.ts";
import { homePath } from "#app/auth/permissions.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import { isSetUp } from "#app/domain/people/set-up.server.ts";
import { ChatWindow } from "#app/ui/chat.tsx";
import { Icon, type IconLike } from "#app/ui/icon.tsx";
import { Grid, Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { PublicShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/home";
import css from "./home.module.css";
import { texts } from "./home.texts.ts";
import { LessonCard, shownLesson } from "./lesson-card.tsx";

export const handle = { scripts: false };

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: "description", content: loaderData?.description },
];

export async function loader({ context }: Route.LoaderArgs) {
  if (!(await isSetUp())) throw redirect("/set-up");
  const viewer = viewerOrNull(context);
  const { title, description } = texts[localeOf(context)];
  return {
    title,
    description,
    continueAt: viewer && homePath(viewer),
    lessons: listLessons()
      .slice(0, 4)
      .map((lesson) => shownLesson(lesson, civilDay())),
  };
}

export default function Home({ loaderData: { continueAt, lessons } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const chat = [
    { from: "them", text: t.sample1 },
    { from: "me", text: t.sample2 },
    { from: "them", text: t.sample3 },
  ] as const;
  return (
    <PublicShell>
      <div className={css.hero}>
        <div>
          <h1 className={css.slogan}>{t.slogan}</h1>
          <p className={css.lead}>{t.lead}</p>
          <div className={css.doors}>
            {continueAt ? (
              <Door to={continueAt} icon={LayoutDashboard} name={t.continue} what={t.continueWhat} main />
            ) : null}
            <Door to="/join" icon={MonitorCheck} name={t.pupil} what={t.pupilWhat} main={!continueAt} />
            {continueAt ? null : (
              <Door to="/sign-in" icon={GraduationCap} name={t.staff} what={t.staffWhat} />
            )}
          </div>
        </div>
        <div className={css.sample}>
          <ChatWindow channel="chat" title={t.sampleSender} note={t.sampleNote} lines={chat} />
          <p className={css.sampleWhat}>{t.sampleWhat}</p>
        </div>
      </div>
      <Stack gap={6}>
        <Section title={t.lessons} lead={t.lessonsLead} actions={<a href="/lessons">{t.all}</a>}>
          <Grid gap={6}>
            {lessons.map((lesson) => (
              <LessonCard key={`${lesson.slug}/${lesson.band}`} lesson={lesson} />
            ))}
          </Grid>
        </Section>
        <Section title={t.promises}>
          <dl className={css.promises}>
            <Promised name={t.promise1} what={t.promise1What} />
            <Promised name={t.promise2} what={t.promise2What} />
            <Promised name={t.promise3} what={t.promise3What} />
          </dl>
        </Section>
      </Stack>
    </PublicShell>
  );
}

interface DoorProps {
  to: string;
  icon: IconLike;
  name: string;
  what: string;
  main?: boolean;
}

function Door({ to, icon, name, what, main }: DoorProps) {
  return (
    <a className={main ? `${css.door} ${css.main}` : css.door} href={to}>
      <Icon icon={icon} size={24} />
      <span>
        <b className={css.doorName}>{name}</b>
        <span className={css.doorWhat}>{what}</span>
      </span>
    </a>
  );
}

function Promised({ name, what }: { name: string; what: string }) {
  return (
    <div className={css.promise}>
      <dt>{name}</dt>
      <dd>{what}</dd>
    </div>
  );
}

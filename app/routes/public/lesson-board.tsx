/**
 * The board view: every screen of a lesson in one page, one of them shown. Without script each screen is an
 * address and the arrows are links; a small script of its own turns the pages in place, for keyboard and clicker.
 */
import { ChevronLeft, ChevronRight, Maximize, Moon, MoonStar, Sun, X } from "lucide-react";
import { data } from "react-router";
import { localeOf, viewerOrNull } from "#app/auth/context.server.ts";
import { type BoardTone, boardToneCookie, readBoardTone } from "#app/auth/cookies.ts";
import { publicAddress } from "#app/auth/public-address.server.ts";
import { getLessonTurn } from "#app/domain/class-sessions/led-board.server.ts";
import { getLessonBlocks } from "#app/domain/lessons/blocks.server.ts";
import { type Screen, screensOf } from "#app/domain/lessons/board-screens.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { lessonPath } from "#app/domain/lessons/lesson.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { BoardScreen } from "#app/mdx/board/screen.tsx";
import { coverOf } from "#app/mdx/pictures/names.ts";
import { ReaderProvider } from "#app/mdx/reader.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { Icon, type IconLike } from "#app/ui/icon.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { BoardShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/lesson-board";
import css from "./lesson-board.module.css";
import { texts } from "./lesson-board.texts.ts";
import keysScript from "./lesson-board-keys.js?url";

export const handle = { scripts: false };

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.pageTitle },
  { name: "robots", content: "noindex" },
];

/**
 * `?screen=12&tone=dark`; the tone is kept for the next lesson. `?class=…`: shown to a class that is led from the
 * board, which goes on from the last screen.
 */
export async function loader({ params: { slug, band }, context, request, url }: Route.LoaderArgs) {
  const lesson = found(getLesson(slug, band));
  const locale = localeOf(context);
  const screens = screensOf(found(getLessonBlocks(slug, band, locale)));
  const asked = Math.trunc(Number(url.searchParams.get("screen")));
  const wished = url.searchParams.get("tone");
  const tone: BoardTone = wished === "dark" || wished === "light" ? wished : readBoardTone(request);
  const viewer = viewerOrNull(context);
  const taught = url.searchParams.get("class");
  const led = taught && viewer?.kind === "staff" ? await getLessonTurn(viewer, taught) : null;
  const address = publicAddress(request).replace(/^https?:\/\//, "");
  return data(
    {
      lesson,
      pageTitle: texts[locale].title(lesson.title[locale]),
      screens,
      current: Math.min(Math.max(asked || 1, 1), screens.length),
      tone,
      led: led && { ...led, commandKey: newId() },
      address: `${address}${lessonPath(lesson)}`,
    },
    wished ? { headers: { "Set-Cookie": boardToneCookie(request, tone) } } : undefined,
  );
}

export default function LessonBoard({ loaderData }: Route.ComponentProps) {
  const names = useTexts(lessonTexts);
  const t = useTexts(texts);
  const { lesson, screens, current, tone, led, address } = loaderData;
  const around = {
    title: lesson.title,
    picture: coverOf(lesson.family),
    facts: `${names[`family.${lesson.family}`]} · ${names[`band.${lesson.band}`]}`,
    address,
    // a class that is led plays it at its own stop, where its decisions are kept
    simulation: lesson.hasSimulation && !led ? `${lessonPath(lesson)}/simulation?size=board` : null,
  };
  return (
    <BoardShell tone={tone}>
      {screens.map((screen, at) => (
        <section
          // biome-ignore lint/suspicious/noArrayIndexKey: screens never move
          key={at}
          className={`${css.screen} ${screen.kind === "remember" ? css.remember : ""}`}
          data-screen={at + 1}
          aria-label={t.screen(at + 1, screens.length)}
          hidden={at + 1 !== current}
        >
          <ReaderProvider band={lesson.band}>
            <BoardScreen screen={screen} around={around} />
          </ReaderProvider>
        </section>
      ))}
      <Controls
        screens={screens}
        current={current}
        tone={tone}
        led={led}
        leave={led ? boardOf(led) : lessonPath(lesson)}
      />
      <script src={keysScript} defer />
    </BoardShell>
  );
}

type Led = Route.ComponentProps["loaderData"]["led"];

const boardOf = ({ classSessionId }: NonNullable<Led>) => `/teach/class-sessions/${classSessionId}/board`;

interface ControlsProps {
  led: Led;
  screens: Screen[];
  current: number;
  tone: BoardTone;
  leave: string;
}

/** Along the lower edge, where short people reach them. */
function Controls({ screens, current, tone, led, leave }: ControlsProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const last = screens.length;
  const kept = led ? `&class=${led.classSessionId}` : "";
  const leadsOn = led?.next && current === last;
  return (
    <nav
      className={css.controls}
      aria-label={t.controls}
      lang={locale}
      data-kept={kept}
      data-live={led ? `/teach/class-sessions/${led.classSessionId}/live` : undefined}
    >
      <Control to={leave} icon={X} label={t.leave} does="leave" />
      <a
        className={css.control}
        href={`?screen=${current}${kept}&tone=${tone === "dark" ? "light" : "dark"}`}
        aria-label={t.tone}
        title={t.tone}
        data-does="tone"
      >
        <span className={css.whenLight}>
          <Icon icon={Moon} size={48} />
        </span>
        <span className={css.whenDark}>
          <Icon icon={Sun} size={48} />
        </span>
      </a>
      <button
        type="button"
        className={css.control}
        data-does="blank"
        aria-label={t.blank}
        title={`${t.blank}  B`}
        hidden
      >
        <Icon icon={MoonStar} size={48} />
      </button>
      <button
        type="button"
        className={css.control}
        data-does="full"
        aria-label={t.fullScreen}
        title={`${t.fullScreen}  F`}
        hidden
      >
        <Icon icon={Maximize} size={48} />
      </button>
      <Progress screens={screens} current={current} />
      <a
        className={css.control}
        href={`?screen=${Math.max(current - 1, 1)}${kept}`}
        data-does="back"
        aria-label={t.back}
        aria-disabled={current === 1}
      >
        <Icon icon={ChevronLeft} size={48} />
      </a>
      <a
        className={`${css.control} ${css.next}`}
        href={`?screen=${Math.min(current + 1, last)}${kept}`}
        data-does="next"
        aria-disabled={current === last}
        hidden={Boolean(leadsOn)}
      >
        {t.next}
        <Icon icon={ChevronRight} size={48} />
      </a>
      {led?.next ? (
        <form
          method="post"
          action={`/teach/class-sessions/${led.classSessionId}/step`}
          className={css.onwards}
          hidden={!leadsOn}
        >
          <CommandKey value={led.commandKey} />
          <input type="hidden" name="step" value={led.next.step} />
          <input type="hidden" name="position" value={led.next.position ?? ""} />
          <input type="hidden" name="phase" value={led.next.phase ?? ""} />
          <button type="submit" className={`${css.control} ${css.next}`} data-does="onwards">
            {t.onwards}
            <Icon icon={ChevronRight} size={48} />
          </button>
        </form>
      ) : null}
    </nav>
  );
}

function Control({ to, icon, label, does }: { to: string; icon: IconLike; label: string; does: string }) {
  return (
    <a className={css.control} href={to} aria-label={label} title={label} data-does={does}>
      <Icon icon={icon} size={48} />
    </a>
  );
}

/** Where we are, without any hurry: a dot a screen, a gap between parts. */
function Progress({ screens, current }: { screens: Screen[]; current: number }) {
  const t = useTexts(texts);
  return (
    <div
      className={css.progress}
      role="img"
      aria-label={t.screen(current, screens.length)}
      data-progress={t.screen(0, screens.length)}
    >
      {screens.map(({ part }, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: screens never move
          key={at}
          className={css.dot}
          data-dot={at + 1 < current ? "past" : at + 1 === current ? "now" : ""}
          data-part={at > 0 && screens[at - 1]?.part !== part ? "new" : undefined}
        />
      ))}
    </div>
  );
}

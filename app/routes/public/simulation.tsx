import { Play, RotateCcw } from "lucide-react";
import { Link, redirect } from "react-router";
import { localeOf, viewerOrNull } from "#app/auth/context.server.ts";
import { readBoardTone } from "#app/auth/cookies.ts";
import { lessonPath } from "#app/domain/lessons/lesson.ts";
import { getLesson, getSimulation } from "#app/domain/lessons/library.server.ts";
import { isPlaying } from "#app/domain/simulations/log.server.ts";
import { follow } from "#app/domain/simulations/play.ts";
import { viewOf } from "#app/domain/simulations/view.ts";
import { found } from "#app/lib/http.ts";
import { ReaderProvider } from "#app/mdx/reader.tsx";
import { youngReader } from "#app/mdx/young-reader.server.ts";
import { YoungReader } from "#app/mdx/young-reader.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { PublicShell } from "#app/ui/shells.tsx";
import { SoundsProvider, Spelled } from "#app/ui/sounds.tsx";
import type { Route } from "./+types/simulation";
import { SimulationBoard } from "./simulation-board.tsx";
import css from "./simulation-player.module.css";
import { texts } from "./simulation-player.texts.ts";
import { partsToRead, SimulationIntro, SimulationPlayer } from "./simulation-player.tsx";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.view.title },
  // every way through the story is an address; search engines need only the lesson
  { name: "robots", content: "noindex" },
];

/** `?path=answer.what.look-at-balance`: the choices so far; without it, the introduction. `?size=board`: for a class. */
export async function loader({ params: { slug, band }, url, context, request }: Route.LoaderArgs) {
  const lesson = found(getLesson(slug, band));
  const { simulation } = found(getSimulation(slug, band));
  // the reading page is the same for everybody and links here; a pupil in class plays where it is kept
  const viewer = viewerOrNull(context);
  if (viewer?.kind === "learner" && (await isPlaying(viewer, slug, band)))
    throw redirect("/learn/simulation");
  const path = url.searchParams.get("path");
  const standing = found(follow(simulation, path ? path.split(".") : []));
  const locale = localeOf(context);
  const view = viewOf(simulation, standing, locale);
  const young = youngReader({
    band: lesson.band,
    locale,
    request,
    url,
    shown: [view, texts[locale], texts[locale].decided("")],
  });
  return {
    lessonPath: lessonPath(lesson),
    band: lesson.band,
    hasBegun: path !== null,
    board:
      url.searchParams.get("size") === "board"
        ? {
            at: Math.max(0, Math.trunc(Number(url.searchParams.get("at")))) || 0,
            tone: readBoardTone(request),
          }
        : null,
    view,
    young,
  };
}

export default function SimulationPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { view, hasBegun, board } = loaderData;
  if (board)
    return (
      <ReaderProvider band={loaderData.band}>
        <SimulationBoard view={view} hasBegun={hasBegun} leave={loaderData.lessonPath} {...board} />
      </ReaderProvider>
    );
  const pathTo = (options: readonly string[]) => `?path=${options.join(".")}#now`;
  return (
    <ReaderProvider band={loaderData.band}>
      <SoundsProvider sounds={loaderData.young?.sounds ?? null}>
        <PublicShell>
          <div className={css.column}>
            <Page
              title={view.title}
              width="reading"
              above={
                <a href={loaderData.lessonPath} className={css.back}>
                  {t.backToLesson}
                </a>
              }
            >
              <YoungReader young={loaderData.young} partsOf={(root) => partsToRead(root, view.fresh.length)}>
                {hasBegun ? (
                  <SimulationPlayer
                    view={view}
                    linkTo={(step) => pathTo(view.path.slice(0, step))}
                    choose={(choices) => (
                      <div className={css.choices}>
                        {choices.map(({ id, text }) => (
                          <Link
                            key={id}
                            className={css.choice}
                            data-aloud=""
                            to={pathTo([...view.path, id])}
                            preventScrollReset
                          >
                            <Spelled text={text} />
                          </Link>
                        ))}
                      </div>
                    )}
                    after={
                      <ButtonRow>
                        <ButtonLink to="?path=" variant="primary" size="large" icon={RotateCcw}>
                          {t.again}
                        </ButtonLink>
                        <ButtonLink to={loaderData.lessonPath} size="large" reloadDocument>
                          {t.backToLesson}
                        </ButtonLink>
                      </ButtonRow>
                    }
                  />
                ) : (
                  <SimulationIntro
                    view={view}
                    recorded={false}
                    begin={
                      <ButtonLink to="?path=" variant="primary" size="large" icon={Play}>
                        <span>
                          <Spelled text={t.begin} />
                        </span>
                      </ButtonLink>
                    }
                  />
                )}
              </YoungReader>
            </Page>
          </div>
        </PublicShell>
      </SoundsProvider>
    </ReaderProvider>
  );
}

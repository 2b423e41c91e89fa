import { ArrowRight, Play, RotateCcw } from "lucide-react";
import { Form, redirect } from "react-router";
import { learnerViewer, localeOf } from "#app/auth/context.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { choiceSchema, getClassSimulation, getRun, logChoice } from "#app/domain/simulations/log.server.ts";
import { follow } from "#app/domain/simulations/play.ts";
import { viewOf } from "#app/domain/simulations/view.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { ReaderProvider } from "#app/mdx/reader.tsx";
import { youngReader } from "#app/mdx/young-reader.server.ts";
import { YoungReader } from "#app/mdx/young-reader.tsx";
import css from "#app/routes/public/simulation-player.module.css";
import { texts } from "#app/routes/public/simulation-player.texts.ts";
import { partsToRead, SimulationIntro, SimulationPlayer } from "#app/routes/public/simulation-player.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { SoundsProvider, Spelled } from "#app/ui/sounds.tsx";
import type { Route } from "./+types/simulation";

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.view.title }];

/** `?run=…`: one play-through; without it the latest, so that another PC goes on where this one stopped. */
export async function loader({ context, request, url }: Route.LoaderArgs) {
  const viewer = learnerViewer(context);
  const playing = await getClassSimulation(viewer);
  if (!playing) throw redirect("/learn");
  const asked = choiceSchema.shape.runId.safeParse(url.searchParams.get("run")).data;
  const run = await getRun(viewer, playing, asked);
  const standing = run ?? found(follow(playing.simulation, []));
  const locale = localeOf(context);
  const view = viewOf(playing.simulation, standing, locale);
  const { band } = playing.lesson;
  const young = youngReader({
    band,
    locale,
    request,
    url,
    shown: [view, texts[locale], texts[locale].decided("")],
  });
  return {
    runId: run?.runId ?? asked ?? newId(),
    nextRunId: newId(),
    band: band as Band,
    hasBegun: run !== null || asked !== undefined,
    view,
    young,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const viewer = learnerViewer(context);
  const playing = await getClassSimulation(viewer);
  if (!playing) throw redirect("/learn");
  const form = parseForm(choiceSchema, await formOf(request));
  if (!form.ok) throw redirect("/learn/simulation");
  const logged = await logChoice(viewer, playing, form.value);
  // a choice that was not offered changes nothing: the page shows where the run really stands
  return redirect(logged.ok ? `/learn/simulation?run=${form.value.runId}#now` : "/learn/simulation");
}

export default function ClassSimulationPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { view, runId, nextRunId, hasBegun } = loaderData;
  return (
    <ReaderProvider band={loaderData.band}>
      <SoundsProvider sounds={loaderData.young?.sounds ?? null}>
        <Page title={view.title} width="reading">
          <YoungReader young={loaderData.young} partsOf={(root) => partsToRead(root, view.fresh.length)}>
            {hasBegun ? (
              <SimulationPlayer
                key={runId}
                view={view}
                choose={(choices) => (
                  <Form method="post" action="/learn/simulation" className={css.choices} preventScrollReset>
                    <input type="hidden" name="runId" value={runId} />
                    <input type="hidden" name="step" value={view.path.length} />
                    {choices.map(({ id, text }) => (
                      <button
                        key={id}
                        type="submit"
                        name="optionId"
                        value={id}
                        className={css.choice}
                        data-aloud=""
                      >
                        <Spelled text={text} />
                      </button>
                    ))}
                  </Form>
                )}
                after={
                  <ButtonRow>
                    <ButtonLink to="/learn" variant="primary" size="large" icon={ArrowRight}>
                      {t.toClass}
                    </ButtonLink>
                    <ButtonLink to={`/learn/simulation?run=${nextRunId}`} size="large" icon={RotateCcw}>
                      {t.again}
                    </ButtonLink>
                  </ButtonRow>
                }
              />
            ) : (
              <SimulationIntro
                view={view}
                recorded
                begin={
                  <Form>
                    <Button name="run" value={runId} variant="primary" size="large" icon={Play}>
                      <span>
                        <Spelled text={t.begin} />
                      </span>
                    </Button>
                  </Form>
                }
              />
            )}
          </YoungReader>
        </Page>
      </SoundsProvider>
    </ReaderProvider>
  );
}

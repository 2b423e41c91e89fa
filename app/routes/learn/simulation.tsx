import { ArrowRight, Play, RotateCcw } from "lucide-react";
import { Form, redirect } from "react-router";
import { learnerViewer, localeOf } from "#app/auth/context.server.ts";
import { choiceSchema, getClassSimulation, getRun, logChoice } from "#app/domain/simulations/log.server.ts";
import { follow } from "#app/domain/simulations/play.ts";
import { viewOf } from "#app/domain/simulations/view.ts";
import { parseForm } from "#app/lib/form.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import css from "#app/routes/public/simulation-player.module.css";
import { texts } from "#app/routes/public/simulation-player.texts.ts";
import { SimulationIntro, SimulationPlayer } from "#app/routes/public/simulation-player.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/simulation";

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.view.title }];

/** `?run=…`: one play-through; without it the latest, so that another PC goes on where this one stopped. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = learnerViewer(context);
  const playing = await getClassSimulation(viewer);
  if (!playing) throw redirect("/learn");
  const asked = choiceSchema.shape.runId.safeParse(url.searchParams.get("run")).data;
  const run = await getRun(viewer, playing, asked);
  const standing = run ?? found(follow(playing.simulation, []));
  return {
    runId: run?.runId ?? asked ?? newId(),
    nextRunId: newId(),
    hasBegun: run !== null || asked !== undefined,
    view: viewOf(playing.simulation, standing, localeOf(context)),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const viewer = learnerViewer(context);
  const playing = await getClassSimulation(viewer);
  if (!playing) throw redirect("/learn");
  const form = parseForm(choiceSchema, await request.formData());
  if (!form.ok) throw redirect("/learn/simulation");
  const logged = await logChoice(viewer, playing, form.value);
  // a choice that was not offered changes nothing: the page shows where the run really stands
  return redirect(logged.ok ? `/learn/simulation?run=${form.value.runId}#now` : "/learn/simulation");
}

export default function ClassSimulationPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { view, runId, nextRunId, hasBegun } = loaderData;
  return (
    <Page title={view.title} width="reading">
      {hasBegun ? (
        <SimulationPlayer
          key={runId}
          view={view}
          choose={(choices) => (
            <Form method="post" action="/learn/simulation" className={css.choices} preventScrollReset>
              <input type="hidden" name="runId" value={runId} />
              <input type="hidden" name="step" value={view.path.length} />
              {choices.map(({ id, text }) => (
                <button key={id} type="submit" name="optionId" value={id} className={css.choice}>
                  {text}
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
                {t.begin}
              </Button>
            </Form>
          }
        />
      )}
    </Page>
  );
}

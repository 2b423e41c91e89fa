import { useEffect } from "react";
import { useRevalidator } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { listImportRows } from "#app/domain/roster/roster-import.server.ts";
import { getImport } from "#app/domain/roster/roster-import-view.server.ts";
import { plannedKinds } from "#app/domain/roster/roster-plan.ts";
import type { RowFilter } from "#app/domain/roster/roster-summary.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/roster-look";
import { RosterDifference } from "./roster-difference.tsx";
import { texts } from "./roster-look.texts.ts";
import { RosterOutcome } from "./roster-outcome.tsx";
import { RosterProgress } from "./roster-progress.tsx";
import { RosterRecognition } from "./roster-recognition.tsx";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const view = await getImport(viewer, params.importId);
  const filter = filterOf(url.searchParams);
  const hasDifference = view.state.is === "ready" && view.result?.difference != null;
  const isDifference = hasDifference && url.searchParams.get("step") === "difference";
  return {
    view,
    filter,
    // names are only read by those who look at them
    page: isDifference ? await listImportRows(viewer, params.importId, filter) : null,
    asks: url.searchParams.get("ask"),
    refused: url.searchParams.get("refused"),
    rests: url.searchParams.get("rests"),
  };
}

function filterOf(query: URLSearchParams): RowFilter {
  const asked = query.get("kind");
  const kind = (["questions", ...plannedKinds] as const).find((each) => each === asked) ?? "changes";
  return { kind, classRef: query.get("class") || null, page: Number(query.get("page")) || 1 };
}

export default function RosterLook({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { view, page } = loaderData;
  const { state, result } = view;
  useFreshness(state.is === "working");
  const above = (
    <Breadcrumbs
      trail={[
        { to: "/school/roster", label: t.roster },
        { to: "/school/roster/import", label: t.import },
      ]}
    />
  );
  if (state.is === "working") return <RosterProgress importId={view.importId} state={state} above={above} />;
  if (state.is !== "ready" || !result)
    return <RosterOutcome view={view} rests={loaderData.rests} above={above} />;
  if (page && result.difference)
    return <RosterDifference {...loaderData} difference={result.difference} page={page} above={above} />;
  return <RosterRecognition view={view} recognition={result.recognition} above={above} />;
}

/** With a script the page asks again by itself; without one it is told to (RosterProgress). */
function useFreshness(isWorking: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isWorking || state !== "idle") return;
    const timer = setTimeout(revalidate, 700);
    return () => clearTimeout(timer);
  }, [isWorking, revalidate, state]);
}

import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { getTaughtClass, schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { getClassOutcome } from "#app/domain/effects/class-effect.server.ts";
import { found } from "#app/lib/http.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { useLocale } from "#app/ui/locale.tsx";
import type { Route } from "./+types/class-effect";
import { EffectPage } from "./effect-page.tsx";
import { effectView } from "./effect-view.ts";

export async function loader({ context, params: { classId }, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  found(await getTaughtClass(viewer, classId, await schoolDay(viewer)));
  return effectView(
    await getClassOutcome(viewer, classId, url.searchParams.get("lesson")),
    localeOf(context),
  );
}

export default function ClassEffect({ loaderData }: Route.ComponentProps) {
  const locale = useLocale();
  const classPath = `/teach/classes/${loaderData.classId}`;
  const trail = [{ to: classPath, label: loaderData.name[locale] }];
  return <EffectPage data={loaderData} above={<Breadcrumbs trail={trail} />} coveragePath={classPath} />;
}

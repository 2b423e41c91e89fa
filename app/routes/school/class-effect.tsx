import { Link } from "react-router";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { getClassOutcome } from "#app/domain/effects/class-effect.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { notFound } from "#app/lib/http.ts";
import { texts } from "#app/routes/teach/effect.texts.ts";
import { EffectPage } from "#app/routes/teach/effect-page.tsx";
import { effectView } from "#app/routes/teach/effect-view.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/class-effect";

export async function loader({ context, params: { classId }, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const school = await getOwnSchool(viewer);
  const outcome = await getClassOutcome(viewer, classId, url.searchParams.get("lesson"));
  if (outcome.schoolClass.schoolId !== school.id) throw notFound();
  return effectView(outcome, localeOf(context));
}

export default function ClassEffect({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const classPath = `/school/coverage/classes/${loaderData.classId}`;
  const trail = [{ to: classPath, label: loaderData.name[locale] }];
  return (
    <EffectPage data={loaderData} above={<Breadcrumbs trail={trail} />} coveragePath={classPath}>
      <p>
        <Link to="/school/results.xlsx" reloadDocument>
          {t.allClasses}
        </Link>
      </p>
    </EffectPage>
  );
}

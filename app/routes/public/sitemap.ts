import { publicAddress } from "#app/auth/public-address.server.ts";
import { lessonPath } from "#app/domain/lessons/lesson.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import type { Route } from "./+types/sitemap";

/** What anybody may read, for search engines: the library and every lesson. */
export function loader({ request }: Route.LoaderArgs) {
  const address = publicAddress(request);
  const lessons = listLessons().map((lesson) => ({ path: lessonPath(lesson), day: lesson.checkedOn }));
  const urls = [{ path: "/", day: null }, { path: "/lessons", day: null }, ...lessons].map(
    ({ path, day }) => `<url><loc>${address}${path}</loc>${day ? `<lastmod>${day}</lastmod>` : ""}</url>`,
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
  return new Response(body, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}

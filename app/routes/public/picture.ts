import { found } from "#app/lib/http.ts";
import { drawPicture } from "#app/mdx/pictures/draw.server.tsx";
import type { Route } from "./+types/picture";

export function loader({ params }: Route.LoaderArgs) {
  const svg = found(params.file.endsWith(".svg") ? drawPicture(params.file.slice(0, -4)) : null);
  return new Response(svg, {
    headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": "public, max-age=86400" },
  });
}

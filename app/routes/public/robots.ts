import { publicAddress } from "#app/auth/public-address.server.ts";
import type { Route } from "./+types/robots";

/** Lessons may be found; whatever belongs to a class or a school has no business in a search engine. */
export function loader({ request }: Route.LoaderArgs) {
  const closed = ["/learn", "/teach", "/school", "/district", "/account", "/join", "/card", "/sign-in"];
  const lines = ["User-agent: *", ...closed.map((path) => `Disallow: ${path}`)];
  const body = `${lines.join("\n")}\n\nSitemap: ${publicAddress(request)}/sitemap.xml\n`;
  return new Response(body, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

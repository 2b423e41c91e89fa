import { redirect } from "react-router";
import { localeCookie } from "#app/auth/cookies.ts";
import { formOf } from "#app/lib/form.ts";
import { safePath } from "#app/lib/http.ts";
import { locales } from "#app/lib/texts.ts";
import type { Route } from "./+types/language";

export function loader() {
  return redirect("/");
}

export async function action({ request }: Route.ActionArgs) {
  const form = await formOf(request);
  const back = safePath(form.get("returnTo")?.toString(), "/");
  const locale = locales.find((each) => each === form.get("locale"));
  return redirect(back, locale ? { headers: { "Set-Cookie": localeCookie(request, locale) } } : undefined);
}

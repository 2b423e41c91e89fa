import { notFound } from "#app/lib/http.ts";

/** Any address that no route knows, so that it passes through the root's middleware and language. */
export function loader() {
  throw notFound();
}

export default function NotFound() {
  return null;
}

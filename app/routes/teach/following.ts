/**
 * A page that asks for its data again by itself whenever its class moves on. Where the school's server cannot be reached
 * in just that moment, it goes on showing what it shows and asks until it is answered: an error page in its place would
 * take with it what the teacher has ticked and not yet sent.
 */
import { useEffect } from "react";
import {
  isRouteErrorResponse,
  type ShouldRevalidateFunctionArgs,
  useLocation,
  useRevalidator,
} from "react-router";

const askAgainAfter = 3_000;

/** What each page showed last, by its address. */
const shown = new Map<string, unknown>();
/** The last question was not answered. */
let isBehind = false;

/** The page's `clientLoader`. Alive before it was ever asked, it never stands between a page and its first data. */
export async function loadOrKeep<T>({
  url: { pathname, search },
  serverLoader,
}: {
  url: URL;
  serverLoader: () => Promise<T>;
}): Promise<T> {
  try {
    const data = await serverLoader();
    isBehind = false;
    return data;
  } catch (failure) {
    const kept = shown.get(pathname + search);
    if (kept === undefined || isAnswer(failure)) throw failure;
    isBehind = true;
    return kept as T;
  }
}

/** Sent elsewhere, or refused: the server's own words, unlike a cut connection or a proxy that reaches nobody. */
function isAnswer(failure: unknown): boolean {
  return failure instanceof Response || (isRouteErrorResponse(failure) && failure.status < 500);
}

/** Asks again whenever `moved` is another; null while nothing has been heard of the class. */
export function useFollowing(loaderData: unknown, moved: unknown): void {
  const { pathname, search } = useLocation();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    shown.set(pathname + search, loaderData);
  }, [pathname, search, loaderData]);
  useEffect(() => {
    if (moved === null) return;
    let timer: number | undefined;
    let isOver = false;
    const ask = async () => {
      await revalidate();
      if (isBehind && !isOver) timer = window.setTimeout(ask, askAgainAfter);
    };
    ask();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [moved, revalidate]);
}

/** An area around such a page: what it says does not move with a class. */
export function exceptFollowing({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const asksAgain = currentUrl.href === nextUrl.href && !formMethod;
  return defaultShouldRevalidate && !asksAgain;
}

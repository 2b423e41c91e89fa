import { createContext, type RouterContextProvider } from "react-router";
import type { Locale } from "#app/lib/texts.ts";
import type { LearnerViewer, StaffViewer, Viewer } from "./viewer.ts";

/** Set once per request by the root's middleware. */
export const viewerContext = createContext<Viewer | null>(null);
export const localeContext = createContext<Locale>("zh-CN");

type Context = Readonly<RouterContextProvider>;

export function localeOf(context: Context): Locale {
  return context.get(localeContext);
}

export function viewerOrNull(context: Context): Viewer | null {
  return context.get(viewerContext);
}

/** Inside staff areas only: their guards have let nobody else in. */
export function staffViewer(context: Context): StaffViewer {
  const viewer = context.get(viewerContext);
  if (viewer?.kind !== "staff") throw new Error("staffViewer() outside an area guarded for staff");
  return viewer;
}

/** Inside the learners' area only. */
export function learnerViewer(context: Context): LearnerViewer {
  const viewer = context.get(viewerContext);
  if (viewer?.kind !== "learner") throw new Error("learnerViewer() outside the area guarded for learners");
  return viewer;
}

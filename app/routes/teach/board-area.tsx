import { Outlet } from "react-router";
import { requireRole } from "#app/auth/guards.server.ts";
import type { Route } from "./+types/board-area";
import { exceptFollowing } from "./following.ts";

export const middleware: Route.MiddlewareFunction[] = [requireRole("teacher")];

// without a loader, its middleware would not run when a page below is opened from inside the application
export function loader() {
  return null;
}

export const shouldRevalidate = exceptFollowing;

/** Nothing around the board: what stands here is mirrored to the class. */
export default function BoardArea() {
  return <Outlet />;
}

import type { StaffViewer } from "#app/auth/viewer.ts";
import type { StepResult } from "#app/domain/class-sessions/led.server.ts";
import type { LedStep } from "#app/domain/class-sessions/led.ts";
import type { LedPage } from "#app/domain/class-sessions/led-forms.ts";
import { findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { lessonPath } from "#app/domain/lessons/lesson.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { found } from "#app/lib/http.ts";
import { ledAnswer } from "./led-answer.ts";
import { ledPath } from "./led-path.ts";

/** Where a class is shown the stop it has moved to: its lesson has pages of its own, which lead back to the board. */
export async function showStop(
  request: Request,
  viewer: StaffViewer,
  classSessionId: string,
  { from, to, moved }: { from: LedPage; to: LedStep; moved: StepResult },
): Promise<Response> {
  if (!moved.ok) return ledAnswer(request, ledPath(classSessionId, from, moved.reason));
  if (from !== "board" || to.step !== "lesson") return ledAnswer(request, ledPath(classSessionId, from));
  const { lessonSlug: slug, band } = found(await findClassSession(viewer, classSessionId));
  const lesson = ledLessonPath({ slug, band: band as Band }, classSessionId);
  return ledAnswer(request, lesson, { isDocument: true });
}

/** The lesson's board as part of a class session. */
export function ledLessonPath(lesson: { slug: string; band: Band }, classSessionId: string): string {
  return `${lessonPath(lesson)}/board?class=${classSessionId}`;
}

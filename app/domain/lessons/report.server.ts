import { listItems, listLessons } from "./library.server.ts";
import { type ReportRow, reportRows } from "./report.ts";
import { listReviewed } from "./review.server.ts";

export async function contentReport(): Promise<ReportRow[]> {
  const reviewed = await listReviewed();
  return reportRows(
    listLessons().map((lesson) => ({
      lesson,
      items: listItems(lesson.slug, lesson.band).map(({ item }) => item),
      isReviewed: reviewed.has(`${lesson.slug}/${lesson.band}`),
    })),
  );
}

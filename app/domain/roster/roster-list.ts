/** A roster as the plain list that schools write, in the words that an import knows again. */
import type { EnrolmentStatus } from "./enrolment.ts";
import type { ExchangedRoster } from "./oneroster-write.ts";

export interface ListSheet {
  name: string;
  rows: (string | number | null)[][];
}

const statusWords: Record<EnrolmentStatus, string> = {
  enrolled: "在读",
  suspended: "休学",
  guest: "借读",
  "home-taught": "送教上门",
};

export function listSheets({ classes, members }: ExchangedRoster): ListSheet[] {
  const titleOf = new Map(classes.map(({ id, title }) => [id, title]));
  const orderOf = new Map(classes.map(({ id }, at) => [id, at]));
  const pupils = [...members]
    .sort((a, b) => (orderOf.get(a.classId) ?? 0) - (orderOf.get(b.classId) ?? 0))
    .map(({ classId, seat, name, status }) => [titleOf.get(classId) ?? "", seat, name, statusWords[status]]);
  const counts = classes.flatMap(({ title, headCount }) => (headCount === null ? [] : [[title, headCount]]));
  const sheets = [
    { name: "名单", rows: [["班级", "座号", "姓名", "状态"], ...pupils] },
    { name: "幼儿人数", rows: [["班级", "人数"], ...counts] },
  ];
  const filled = sheets.filter(({ rows }) => rows.length > 1);
  return filled.length > 0 ? filled : sheets.slice(0, 1);
}

/** What the forms of an assignment offer: lessons with an edition for those who are there, and whom one may choose. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import { listCalendar } from "#app/domain/schools/calendar.server.ts";
import { termOf } from "#app/domain/schools/calendar.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { type Band, bands } from "#app/domain/schools/stage.ts";
import { listUnits } from "#app/domain/schools/units.server.ts";
import { addDays, type LocalDate } from "#app/lib/dates.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { gradeKeyOf } from "./lesson-assignment.ts";
import { yearOf } from "./progress.server.ts";

export interface OfferedLesson {
  slug: string;
  title: Bilingual;
  bands: Band[];
}

function lessonsFor(present: ReadonlySet<Band>): OfferedLesson[] {
  const bySlug = new Map<string, OfferedLesson>();
  for (const { slug, band, title } of listLessons()) {
    if (!present.has(band)) continue;
    const known = bySlug.get(slug);
    if (known) known.bands.push(band);
    else bySlug.set(slug, { slug, title, bands: [band] });
  }
  return [...bySlug.values()].map((lesson) => {
    return { ...lesson, bands: bands.filter((band) => lesson.bands.includes(band)) };
  });
}

interface Days {
  today: LocalDate;
  /** the last one that the year has */
  last: LocalDate;
  /** proposed: four weeks, or the term's end if that comes first */
  dueOn: LocalDate;
}

async function daysFor(viewer: StaffViewer, schoolId: string | null): Promise<Days> {
  const today = await schoolDay(viewer);
  const [year, entries] = await Promise.all([
    yearOf(viewer.districtId, today),
    listCalendar(viewer.districtId, schoolId),
  ]);
  const last = addDays(year.to, -1);
  const term = termOf(today, entries);
  const ends = [addDays(today, 28), last, ...(term ? [addDays(term.to, -1)] : [])];
  return { today, last, dueOn: ends.sort()[0] as LocalDate };
}

export interface OfferedGrade {
  key: string;
  name: Bilingual;
  band: Band;
  classes: { id: string; name: Bilingual }[];
}

function gradesOf(classes: readonly ClassInfo[]): OfferedGrade[] {
  const keys = [...new Set(classes.map(gradeKeyOf))];
  return keys.map((key) => {
    const own = classes.filter((each) => gradeKeyOf(each) === key);
    const [{ gradeName: name, band }] = own as [ClassInfo];
    return { key, name, band, classes: own.map(({ id, name: of }) => ({ id, name: of })) };
  });
}

export async function schoolChoices(viewer: StaffViewer) {
  const { id: schoolId } = await getOwnSchool(viewer);
  const days = await daysFor(viewer, schoolId);
  const classes = await listClasses(viewer, { schoolId, onDate: days.today });
  const lessons = lessonsFor(new Set(classes.map(({ band }) => band)));
  return { lessons, grades: gradesOf(classes), ...days };
}

export async function districtChoices(viewer: StaffViewer) {
  const days = await daysFor(viewer, null);
  const [units, classes] = await Promise.all([
    listUnits(viewer, days.today),
    listClasses(viewer, { onDate: days.today }),
  ]);
  const present = new Set(classes.map(({ band }) => band));
  return {
    lessons: lessonsFor(present),
    bands: bands.filter((band) => present.has(band)),
    units: units.map(({ id, name }) => ({ id, name })),
    ...days,
  };
}

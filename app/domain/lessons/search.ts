/** Finding lessons in the library. Pure. */
import { type Band, bands } from "#app/domain/schools/stage.ts";
import { type Locale, locales } from "#app/lib/texts.ts";
import { texts } from "./lesson.texts.ts";
import { type Family, families, type Lesson } from "./lesson.ts";

export interface Wanted {
  words: string;
  band: Band | null;
  family: Family | null;
  /** at most */
  minutes: number | null;
}

/** A period has room for one of these. */
export const minuteChoices = [10, 12, 15] as const;

/** What an address asks for; what it cannot mean is no wish. */
export function wantedOf(query: URLSearchParams): Wanted {
  const minutes = Number(query.get("minutes"));
  return {
    words: (query.get("q") ?? "").trim().slice(0, 60),
    band: bands.find((band) => band === query.get("band")) ?? null,
    family: families.find((family) => family === query.get("family")) ?? null,
    minutes: minuteChoices.find((choice) => choice === minutes) ?? null,
  };
}

/** Every word has to stand somewhere: in the title, the summary, the family's or the band's name. */
export function findLessons(lessons: readonly Lesson[], { words, band, family, minutes }: Wanted): Lesson[] {
  const needles = words.toLowerCase().split(/\s+/).filter(Boolean);
  return lessons.filter(
    (lesson) =>
      (band === null || lesson.band === band) &&
      (family === null || lesson.family === family) &&
      (minutes === null || lesson.minutes <= minutes) &&
      needles.every((needle) => haystack(lesson).includes(needle)),
  );
}

function haystack(lesson: Lesson): string {
  const said = (locale: Locale) => [
    lesson.title[locale],
    lesson.summary[locale],
    lesson.objective[locale],
    texts[locale][`family.${lesson.family}`],
    texts[locale][`band.${lesson.band}`],
  ];
  return locales.flatMap(said).join("\n").toLowerCase();
}

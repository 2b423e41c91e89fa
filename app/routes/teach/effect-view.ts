/** What leaves the server of a class's outcome: figures, and messages in the reader's language. */
import type { ClassOutcome } from "#app/domain/effects/class-effect.server.ts";
import type { Item } from "#app/domain/quizzes/item.ts";
import { shownItem } from "#app/domain/quizzes/shown.ts";
import type { Locale } from "#app/lib/texts.ts";

export function effectView({ lesson, lessons, schoolClass, year }: ClassOutcome, locale: Locale) {
  return {
    classId: schoolClass.id,
    name: schoolClass.name,
    year,
    lessons,
    lesson: lesson && {
      slug: lesson.slug,
      title: lesson.title,
      effect: lesson.effect,
      fooling: lesson.fooling && {
        occasion: lesson.fooling.occasion,
        tricks: lesson.fooling.tricks.map(({ example, ...trick }) => {
          return { ...trick, example: exampleOf(example, locale) };
        }),
        genuine: lesson.fooling.genuine.map(({ fooled, asked, example }) => {
          return { fooled, asked, example: exampleOf(example, locale) };
        }),
      },
      hands: lesson.hands.map(({ item, purpose, saidScam, hands, together }) => {
        const genuine = item.kind === "verdict" && item.genuine;
        return { ...exampleOf(item, locale), genuine, purpose, saidScam, hands, together };
      }),
    },
  };
}

function exampleOf(item: Item, locale: Locale) {
  const { stem, message } = shownItem(item, locale);
  return { id: item.id, stem, message, cue: item.cue[locale] };
}

export type EffectData = ReturnType<typeof effectView>;
export type EffectLesson = NonNullable<EffectData["lesson"]>;

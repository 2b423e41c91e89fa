/** Classes put together by grade: the same entry year of the same stage. */
import type { Stage } from "#app/domain/schools/stage.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { addSums, type CoverageSums } from "./sums.ts";

interface ClassWithSums {
  schoolClass: { stage: Stage; entryYear: number; gradeName: Bilingual };
  sums: CoverageSums;
}

export interface GradeCoverage<Class extends ClassWithSums> {
  key: string;
  name: Bilingual;
  sums: CoverageSums;
  classes: Class[];
}

/** Grades of pupils in the order of their classes; staff are no grade. */
export function gradesOf<Class extends ClassWithSums>(classes: readonly Class[]): GradeCoverage<Class>[] {
  const grades = new Map<string, Class[]>();
  for (const each of classes) {
    const { stage, entryYear } = each.schoolClass;
    if (stage === "staff") continue;
    const key = `${stage}-${entryYear}`;
    grades.set(key, [...(grades.get(key) ?? []), each]);
  }
  return [...grades].flatMap(([key, own]) => {
    const [first] = own;
    if (!first) return [];
    return [
      { key, name: first.schoolClass.gradeName, sums: addSums(own.map(({ sums }) => sums)), classes: own },
    ];
  });
}

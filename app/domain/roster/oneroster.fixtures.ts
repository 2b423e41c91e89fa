/** Schools for tests of packages. */
import type { LabelContext } from "#app/domain/schools/class-label.ts";
import type { KnownRoster } from "./oneroster-read.ts";
import type { ExchangedRoster, PackageFile } from "./oneroster-write.ts";

export const context: LabelContext = {
  day: "2026-11-20",
  stages: [
    { stage: "kindergarten", grades: 3 },
    { stage: "junior", grades: 3 },
    { stage: "vocational", grades: 3 },
    { stage: "staff", grades: 1 },
  ],
};

export const filesOf = (files: PackageFile[]) =>
  new Map(files.map(({ name, text }) => [name, text.replace("\ufeff", "")]));

/** A school that the package comes back to. */
export const knownOf = ({ school, classes, members, teachings }: ExchangedRoster): KnownRoster => ({
  school,
  classes: new Map(classes.map(({ id, key }) => [id, key])),
  learners: new Map<string, { name: string | null; classId: string | null }>([
    ...teachings.map(({ personId, name }) => [personId, { name, classId: null }] as const),
    ...members.map(({ learnerId, name, classId }) => [learnerId, { name, classId }] as const),
  ]),
});

export const nobodyKnown: KnownRoster = {
  school: { id: "elsewhere", name: "别的学校" },
  classes: new Map(),
  learners: new Map(),
};

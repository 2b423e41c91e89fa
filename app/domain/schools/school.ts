/** Units of a district: what kinds there are. */
import { stages } from "./stage.ts";

export const schoolKinds = [
  "kindergarten",
  "primary",
  "junior",
  "senior",
  "nine-year",
  "vocational",
  "adult-college",
  "teacher-college",
  "private",
] as const;
export type SchoolKind = (typeof schoolKinds)[number];

/** Stages with pupils; every unit has a staff group besides. */
export const pupilStages = stages.filter((stage) => stage !== "staff");

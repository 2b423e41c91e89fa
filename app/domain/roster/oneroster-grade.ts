import type { Stage } from "#app/domain/schools/stage.ts";

/** PK, 01 to 12 and PS, the codes that OneRoster recommends; a member of staff is in no grade. */
export function gradeCode({ stage, grade }: { stage: Stage; grade: number }, gradesBefore: number): string {
  const twoDigits = (n: number) => String(n).padStart(2, "0");
  switch (stage) {
    case "kindergarten":
      return "PK";
    case "primary":
    case "junior":
      return twoDigits(gradesBefore + grade);
    case "senior":
    case "vocational":
      return twoDigits(9 + grade);
    case "college":
      return "PS";
    case "staff":
      return "";
  }
}

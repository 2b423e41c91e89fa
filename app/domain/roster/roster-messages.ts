/** What passes between the pages' thread and an import's. */
import type { StaffFile } from "#app/domain/people/staff-sheet.ts";
import type { RowFilter, RowPage } from "./roster-summary.ts";
import type { Undone } from "./roster-undo-types.ts";
import type { WorkPhase, WorkResult, WorkSettings, Written } from "./roster-work-types.ts";

export type Question =
  | { do: "start" }
  | { do: "settle"; settings: WorkSettings }
  | { do: "page"; filter: RowFilter }
  | { do: "undo" }
  | { do: "read-staff" }
  | { do: "apply"; actorId: string; recordedAt: string; fingerprint: string };

export type ThreadAnswer = WorkResult | RowPage | Written | Undone | StaffFile;

export type ToThread = { is: "ask"; number: number; question: Question } | { is: "turn" } | { is: "cancel" };

export type FromThread =
  | { is: "answer"; number: number; answer: ThreadAnswer }
  | { is: "fault"; number: number; fault: string }
  | { is: "progress"; phase: WorkPhase; done: number; of: number }
  | { is: "turn-wanted" }
  | { is: "turn-over" };

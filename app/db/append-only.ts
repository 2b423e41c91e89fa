/**
 * Tables whose rows are evidence: triggers refuse to change or delete them on both engines. A correction is a
 * new row that names the one it replaces.
 */
export const appendOnlyTables: readonly { table: string; mayDelete?: true }[] = [
  { table: "Answer" },
  { table: "Appointment" },
  { table: "AttemptSubmission" },
  { table: "AuditEvent" },
  { table: "ClassChange" },
  { table: "ClassSessionClosing" },
  // receipts of long ago are swept
  { table: "CommandReceipt", mayDelete: true },
  { table: "Completion" },
  { table: "ContentVersion" },
  { table: "Enrolment" },
  { table: "Excuse" },
  { table: "MonthlyFormRevision" },
  { table: "MonthlyFormSubmission" },
  // erasing a person deletes the names
  { table: "PersonName", mayDelete: true },
  { table: "RollEntry" },
  { table: "TeachingAssignment" },
];

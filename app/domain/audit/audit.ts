/** What is worth an entry: `<noun>.<what happened>`. Others may add theirs; the shape is checked by the type. */
export const auditActions = [
  "sign-in.succeeded",
  "sign-in.failed",
  "sign-in.locked",
  "sign-in.limited",
  "login-session.revoked",
  "password.changed",
  "pins.issued",
  "pin.unlocked",
  "names.viewed",
  "names.erased",
  "export.made",
  "set-up.done",
  "staff.created",
  "staff.disabled",
  "invitation.made",
  "invitation.used",
] as const;

export type AuditAction = (typeof auditActions)[number] | `${string}.${string}`;

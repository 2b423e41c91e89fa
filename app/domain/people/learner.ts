import { z } from "zod";

// full-width digits come from Chinese keyboards, spaces from careful children
const digits = z.string("required").transform((text) => text.normalize("NFKC").replace(/\s/g, ""));
const code = digits.pipe(z.string().min(1, "required").max(12, "wrong").regex(/^\d+$/, "digitsOnly"));
const pin = digits.pipe(
  z
    .string()
    .min(1, "required")
    .regex(/^\d{6}$/, "sixDigits"),
);

export const joinCodeSchema = z.object({ joinCode: code });

export const pinSchema = z.object({ learnerId: z.string().min(1).max(64), pin });

export const cardSignInSchema = z.object({
  schoolCode: code,
  classCode: code,
  seat: code.transform(Number),
  pin,
});

/** Why a pupil cannot come in now; each has a sentence that says what to do. */
export type LearnerRefusal = "wrong" | "locked" | "no-card" | "no-class-session" | "limited";

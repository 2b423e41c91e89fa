import { z } from "zod";
import { longestPassword, shortestPassword } from "#app/auth/password.ts";

/** As stored: what people type on phones and Chinese keyboards comes down to the same letters. */
export function normalUsername(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

export const usernameForm = /^[a-z][a-z0-9._-]{2,31}$/;

export const usernameSchema = z
  .string("required")
  .transform(normalUsername)
  .pipe(z.string().min(1, "required").regex(usernameForm, "usernameForm"));

export const nameSchema = z.string("required").trim().min(1, "required").max(50, "nameTooLong");

const newPassword = z
  .string("required")
  .min(1, "required")
  .min(shortestPassword, "tooShort")
  .max(longestPassword, "tooLong");

export const signInSchema = z.object({
  username: z
    .string("required")
    .transform(normalUsername)
    .pipe(z.string().min(1, "required").max(64, "required")),
  password: z.string("required").min(1, "required").max(longestPassword, "tooLong"),
  to: z.string().optional(),
});

export const passwordChangeSchema = z.object({
  currentPassword: z.string("required").min(1, "required").max(longestPassword, "tooLong"),
  newPassword,
});

export const invitationSchema = z.object({
  code: z.string("required").trim().min(1, "required").max(40, "wrongCode"),
  newPassword,
});

export const setUpSchema = z.object({
  code: z.string("required").trim().min(1, "required").max(40, "wrongCode"),
  region: z.string("required").trim().min(1, "required").max(60, "nameTooLong"),
  district: z.string("required").trim().min(1, "required").max(60, "nameTooLong"),
  authority: z.string("required").trim().min(1, "required").max(80, "nameTooLong"),
  name: nameSchema,
  username: usernameSchema,
  newPassword,
});

import type { z } from "zod";
import { badRequest } from "./http.ts";

/**
 * What an action answers when it refuses: a message for the form, messages per field, and what was typed,
 * so that nothing has to be typed again. Messages are keys of the page's dictionary.
 */
export interface FormRefusal<Reason extends string = string> {
  reason?: Reason;
  fields: Record<string, string>;
  values: Record<string, string>;
}

export type ParsedForm<T> = { ok: true; value: T } | { ok: false; refusal: FormRefusal };

/** What a page's form sent. A body that was torn on its way, or is no form at all, is refused; nothing has been done. */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (error) {
    // what fetch throws for every body that cannot be read as a form
    if (error instanceof TypeError) throw badRequest();
    throw error;
  }
}

/** Field names that are never sent back to the page. */
const secretFields = new Set(["password", "currentPassword", "newPassword", "pin", "code"]);

/** Reads a form by its schema; the schema's messages are dictionary keys ("required", "tooLong"). */
export function parseForm<S extends z.ZodType>(schema: S, form: FormData): ParsedForm<z.output<S>> {
  const values: Record<string, string> = {};
  const input: Record<string, unknown> = {};
  // one pass: to ask a form for each of its names takes the square of how many there are
  for (const [name, all] of entriesByName(form)) {
    input[name] = all.length > 1 ? all : all[0];
    if (typeof all[0] === "string" && !secretFields.has(name)) values[name] = all[0];
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[String(issue.path[0] ?? "")] ??= issue.message;
  return { ok: false, refusal: { fields, values } };
}

function entriesByName(form: FormData): Map<string, FormDataEntryValue[]> {
  const byName = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of form) {
    const known = byName.get(name);
    if (known) known.push(value);
    else byName.set(name, [value]);
  }
  return byName;
}

import { z } from "zod";

export const noteForm = z.object({
  commandKey: z.string().min(1),
  classSessionId: z.string().min(1),
  note: z.string({ error: "required" }).trim().min(1, "required").max(200, "tooLong"),
});

/** Whom an ending names, the nearest first; the product knows their numbers and what they really do. */
export const contacts = ["parents", "class-teacher", "school-safety", "110", "96110"] as const;
export type Contact = (typeof contacts)[number];

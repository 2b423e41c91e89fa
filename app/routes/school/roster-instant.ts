/** "2026-11-25 14:03", in China. */
export function instantText(instant: Date | null): string {
  if (!instant) return "";
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Shanghai",
    dateStyle: "short",
    timeStyle: "short",
  });
  return format.format(instant);
}

/** The one clock. FIXED_NOW (an ISO instant) stops it for tests and for looking at the demo on another day. */
export function now(): Date {
  const fixed = process.env.FIXED_NOW;
  return fixed ? new Date(fixed) : new Date();
}

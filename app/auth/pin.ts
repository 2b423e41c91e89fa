export const triesBeforeLock = 6;

/** 000000, 123456, 654321: what is tried first, and what a neighbour remembers at a glance. */
export function isWeakPin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i]));
  return steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
}

/** 未问 · 同意 · 不同意 · 已撤回. Without consent a pupil is an anonymous seat, is taught, and counts. */
export const consentStates = ["not-asked", "given", "refused", "withdrawn"] as const;
export type ConsentState = (typeof consentStates)[number];

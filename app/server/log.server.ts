import { pino } from "pino";

/** Goes to standard output as JSON lines. Never names, PINs, tokens or paths that carry secrets. */
export const log = pino({ level: process.env.LOG_LEVEL ?? "info", base: null });

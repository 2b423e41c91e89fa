import { createContext, type ReactNode, useContext } from "react";
import type { Band } from "#app/domain/schools/stage.ts";

const Reader = createContext<Band | null>(null);

/** Who reads what stands inside: whom a child tells first is not whom a parent tells. */
export function ReaderProvider({ band, children }: { band: Band; children: ReactNode }) {
  return <Reader.Provider value={band}>{children}</Reader.Provider>;
}

/** Adults have words of their own for the people around them; everybody else has a pupil's. */
export type ReaderGroup = "pupil" | "college" | "parents" | "staff";

export const readerGroupOf = (band: Band | null): ReaderGroup =>
  band === "college" || band === "parents" || band === "staff" ? band : "pupil";

export const useReaderGroup = (): ReaderGroup => readerGroupOf(useContext(Reader));

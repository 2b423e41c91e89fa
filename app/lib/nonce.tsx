import { createContext, useContext } from "react";

/** The script nonce of this response; empty in the browser and on pages without scripts. */
export const NonceContext = createContext("");

export function useNonce(): string {
  return useContext(NonceContext);
}

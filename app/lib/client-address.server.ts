import { createContext } from "react-router";

/** Where a request came from; a whole computer room shares one address. */
export const clientAddressContext = createContext<string>("");

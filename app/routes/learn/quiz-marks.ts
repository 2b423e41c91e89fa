/** How the answer to one message stands, as the page shows it. */
export interface Mark {
  answer: string | null;
  /** saved: the server has said so; sending: on its way; unsaved: it waits for the network */
  save: "saved" | "sending" | "unsaved" | null;
}
export type Marks = Mark[];

/**
 * The closed set of components that a lesson may use, and how: what app/mdx/components.tsx draws and what the
 * check accepts come from this one table. Content is words; nothing in it is ever executed.
 */
import { channels } from "#app/domain/quizzes/item.ts";

export interface ComponentRule {
  attributes: Readonly<Record<string, { required: boolean; values?: readonly string[] }>>;
  /** the only components it may stand in; without it, anywhere */
  inside?: readonly string[];
  /** the only things it may hold; without it, any text */
  holds?: readonly string[];
  /** has no content of its own */
  empty?: true;
}

const text = { required: true };
const optionalText = { required: false };

export const vocabulary = {
  /** the one thought of the part that follows */
  KeyIdea: { attributes: {} },
  /** a conversation drawn as on a telephone */
  Chat: {
    attributes: { channel: { required: true, values: channels }, title: text, note: optionalText },
    holds: ["Line"],
  },
  Line: {
    attributes: {
      from: { required: true, values: ["them", "me", "system"] },
      kind: { required: false, values: ["text", "image-note", "transfer", "link", "voice"] },
    },
    inside: ["Chat"],
  },
  /** things in their order */
  Steps: { attributes: {}, holds: ["Step"] },
  Step: { attributes: { title: text }, inside: ["Steps"] },
  /** a question to think about before its answer is opened */
  Think: { attributes: { question: text } },
  /** a genuine message beside a false one */
  Compare: { attributes: {}, holds: ["Genuine", "Scam"] },
  Genuine: { attributes: { title: text }, inside: ["Compare"] },
  Scam: { attributes: { title: text }, inside: ["Compare"] },
  Note: {
    attributes: { title: optionalText, tone: { required: false, values: ["info", "good", "attention"] } },
  },
  /** whom to tell and which number does what: the product's own words, the same everywhere */
  HelpBox: { attributes: {}, empty: true },
  /** what to take home, as a list */
  Remember: { attributes: {} },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof vocabulary;

export function ruleOf(name: string | null): ComponentRule | null {
  return name !== null && Object.hasOwn(vocabulary, name) ? vocabulary[name as ComponentName] : null;
}

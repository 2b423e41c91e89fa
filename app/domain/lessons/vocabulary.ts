/**
 * The closed set of components that a lesson may use, and how: what app/mdx/components.tsx draws and what the
 * check accepts come from this one table. Content is words; nothing in it is ever executed.
 */
import { channels } from "#app/domain/quizzes/item.ts";
import { pictureNames } from "./picture-names.ts";

export interface AttributeRule {
  required: boolean;
  values?: readonly string[];
  /** a whole number from 1 to 20 */
  isCount?: true;
}

export interface ComponentRule {
  attributes: Readonly<Record<string, AttributeRule>>;
  /** the only places it may stand in, "root" being the lesson itself; without it, anywhere */
  inside?: readonly string[];
  /** the only things it may hold; without it, any text */
  holds?: readonly string[];
  /** holds paragraphs and lists, and of components only these, however deep */
  among?: readonly string[];
  /** has no content of its own */
  empty?: true;
}

const text = { required: true };
const optionalText = { required: false };
const picture = { required: true, values: pictureNames };

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
  /** one of our own pictures */
  Picture: { attributes: { name: picture, alt: text }, empty: true },
  /** a story told to pictures, for children who do not read yet */
  Story: { attributes: {}, holds: ["Scene"] },
  Scene: { attributes: { picture, alt: text }, inside: ["Story"], among: ["Teacher"] },
  /** what to say and do, for the teacher alone: never on the pupil's page, the board or the hand-out */
  Teacher: {
    attributes: { minutes: { required: true, isCount: true } },
    inside: ["root", "Scene"],
    among: ["Ask", "Misconception"],
  },
  /** a question to the class; inside stands what to expect and how to go on */
  Ask: { attributes: { question: text }, inside: ["Teacher"], among: [] },
  /** what pupils usually get wrong; inside stands how to answer it */
  Misconception: { attributes: { belief: text }, inside: ["Teacher"], among: [] },
  /** words for the board alone, where the prose of a part is too long for it */
  Board: { attributes: {}, inside: ["root"], among: [] },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof vocabulary;

export function ruleOf(name: string | null): ComponentRule | null {
  return name !== null && Object.hasOwn(vocabulary, name) ? vocabulary[name as ComponentName] : null;
}

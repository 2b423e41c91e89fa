/** What of a lesson goes home on one sheet of paper. Pure. */
import { type Block, plain, type Scene, type Titled, type Words } from "./blocks.ts";
import { unitsOf } from "./board-fit.ts";

export interface Handout {
  ideas: Words[];
  steps: { title: string; steps: { title: string; words: string }[] }[];
  compare: { genuine: Titled; scam: Titled } | null;
  remember: Words[];
  scenes: Scene[];
  /** how full the sheet is: smaller type where it must be */
  density: "roomy" | "normal" | "tight" | "tightest";
}

const mostIdeas = 3;
const mostGroups = 3;
const mostScenes = 6;

export function handoutOf(blocks: readonly Block[]): Handout {
  const of = <K extends Block["kind"]>(kind: K) =>
    blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  const pairs = of("compare").flatMap(({ genuine, scam }) => (genuine && scam ? [{ genuine, scam }] : []));
  const content = {
    ideas: of("keyIdea")
      .map(({ lines }) => lines.flat())
      .slice(0, mostIdeas),
    steps: stepGroups(blocks).slice(0, mostGroups),
    compare: pairs[0] ?? null,
    remember: of("remember").flatMap(({ lines }) => lines),
    scenes: of("story")
      .flatMap(({ scenes }) => scenes)
      .filter((_, at, all) => at % Math.max(1, Math.ceil(all.length / mostScenes)) === 0)
      .slice(0, mostScenes),
  };
  return { ...content, density: densityOf(content) };
}

/** Each under the heading it stands below; of a step's words the first sentence. */
function stepGroups(blocks: readonly Block[]): Handout["steps"] {
  let heading = "";
  return blocks.flatMap((block) => {
    if (block.kind === "heading") heading = plain(block.words);
    if (block.kind !== "steps") return [];
    const steps = block.steps.map(({ title, lines }) => ({ title, words: firstSentence(lines) }));
    return [{ title: heading, steps }];
  });
}

function firstSentence(lines: readonly Words[]): string {
  const words = plain(lines[0] ?? []);
  return /^.*?(?:[。！？][」』”）]*|[.!?]["”)]*(?=\s|$))/.exec(words)?.[0] ?? words;
}

/** Widths of everything on it, counted in Chinese characters. */
function densityOf({
  ideas,
  steps,
  compare,
  remember,
  scenes,
}: Omit<Handout, "density">): Handout["density"] {
  const texts = [
    ...ideas.map(plain),
    ...steps.flatMap((group) => [group.title, ...group.steps.flatMap(({ title, words }) => [title, words])]),
    ...(compare ? [...compare.genuine.lines, ...compare.scam.lines].map(plain) : []),
    ...remember.map(plain),
  ];
  const units = texts.reduce((sum, text) => sum + unitsOf(text), 0) + texts.length * 6 + scenes.length * 120;
  if (units < 560) return "roomy";
  return units < 720 ? "normal" : units < 1000 ? "tight" : "tightest";
}

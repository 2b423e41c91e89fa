/**
 * A handed-in paper as statements of the Experience API 1.0.3 (xAPI-Data.md of the specification; the sections are
 * named where they decide something). Pure. Who somebody is stands in an opaque account name (2.4.2.4), and how long
 * anything took is not said: it is measured nowhere.
 */
import type { Lesson } from "#app/domain/lessons/lesson.ts";
import type { Item } from "#app/domain/quizzes/item.ts";
import type { GradedQuiz, PositionResult } from "#app/domain/quizzes/quiz.ts";
import { choicesOf, chosenIn, keyOf } from "#app/domain/quizzes/response.ts";
import { shownItem } from "#app/domain/quizzes/shown.ts";
import type { Bilingual } from "#app/lib/texts.ts";

export interface HandedInPaper {
  attemptId: string;
  learnerId: string;
  /** only in an export of the class's own teacher */
  name: string | null;
  purpose: string;
  lessonSlug: string;
  band: string;
  formId: string;
  medium: string;
  submittedAt: Date;
  result: GradedQuiz;
}

export interface AskedItem {
  position: number;
  item: Item;
  versionId: string;
}

export interface StatementSetting {
  /** this installation's address: homePage of accounts, and what the ids of activities begin with */
  home: string;
  titleOf(paper: Pick<HandedInPaper, "lessonSlug" | "band">): Lesson["title"] | null;
  /** a UUID that is always the same for the same words */
  idOf(attemptId: string, words: string): string;
}

type LanguageMap = Record<string, string>;

export interface Activity {
  objectType: "Activity";
  id: string;
  definition: {
    name: LanguageMap;
    type: string;
    interactionType?: string;
    correctResponsesPattern?: string[];
    choices?: { id: string; description: LanguageMap }[];
    scale?: { id: string; description: LanguageMap }[];
  };
}

export interface Statement {
  id: string;
  actor: { objectType: "Agent"; name?: string; account: { homePage: string; name: string } };
  verb: { id: string; display: LanguageMap };
  object: Activity;
  result: {
    success?: boolean;
    completion?: boolean;
    response?: string;
    score: { scaled: number; raw: number; min: number; max: number };
  };
  context: {
    registration: string;
    platform: string;
    contextActivities: { parent?: { id: string }[]; grouping: { id: string }[] };
    extensions: Record<string, string>;
  };
  timestamp: string;
}

const adl = "http://adlnet.gov/expapi";
const verbs = {
  answered: { id: `${adl}/verbs/answered`, display: { "en-US": "answered", "zh-CN": "回答了" } },
  completed: { id: `${adl}/verbs/completed`, display: { "en-US": "completed", "zh-CN": "完成了" } },
};
const purposes: Record<string, Bilingual> = {
  before: { "zh-CN": "课前", en: "before the lesson" },
  quiz: { "zh-CN": "课后", en: "after the lesson" },
  booster: { "zh-CN": "回顾", en: "repetition" },
};

/** One for each answered question, then one for the whole paper; what was skipped was not answered. */
export function statementsOf(
  paper: HandedInPaper,
  items: readonly AskedItem[],
  setting: StatementSetting,
): Statement[] {
  const { positions } = paper.result;
  const answered = positions.flatMap((position) => {
    const asked = items.find((each) => each.position === position.position);
    return asked && position.response !== null ? [answeredOf(paper, asked, position, setting)] : [];
  });
  return [...answered, completedOf(paper, setting)];
}

function answeredOf(
  paper: HandedInPaper,
  asked: AskedItem,
  { position, response, verdict }: PositionResult,
  setting: StatementSetting,
): Statement {
  const success = isRight(verdict);
  const raw = success ? 1 : 0;
  return {
    // judged again after a correction it is another statement (2.3.1: a statement never changes)
    id: setting.idOf(paper.attemptId, `answered ${position} ${verdict}`),
    ...about(paper, setting, [{ id: paperId(paper, setting) }]),
    verb: verbs.answered,
    object: activityOf(asked, setting),
    result: {
      success,
      response: responseOf(asked.item, response ?? ""),
      score: { scaled: raw, raw, min: 0, max: 1 },
    },
  };
}

function completedOf(paper: HandedInPaper, setting: StatementSetting): Statement {
  const { positions } = paper.result;
  // a withdrawn question is nobody's mistake and is not in the paper any more
  const max = Math.max(1, positions.length);
  const raw = positions.filter(({ verdict }) => isRight(verdict)).length;
  const title = setting.titleOf(paper) ?? { "zh-CN": paper.lessonSlug, en: paper.lessonSlug };
  const purpose = purposes[paper.purpose] ?? { "zh-CN": paper.purpose, en: paper.purpose };
  return {
    id: setting.idOf(paper.attemptId, `completed ${raw} ${max}`),
    ...about(paper, setting),
    verb: verbs.completed,
    object: {
      objectType: "Activity",
      id: paperId(paper, setting),
      definition: {
        name: {
          "zh-CN": `${title["zh-CN"]}（${purpose["zh-CN"]}）`,
          "en-US": `${title.en} (${purpose.en})`,
        },
        type: `${adl}/activities/assessment`,
      },
    },
    result: { completion: true, score: { scaled: raw / max, raw, min: 0, max } },
  };
}

/** What both have in common. */
function about(paper: HandedInPaper, { home }: StatementSetting, parent?: { id: string }[]) {
  const { learnerId, name, attemptId, lessonSlug, band, medium, submittedAt } = paper;
  const account = { homePage: home, name: learnerId };
  const grouping = [{ id: `${home}/lessons/${lessonSlug}/${band}` }];
  return {
    actor: { objectType: "Agent" as const, ...(name === null ? {} : { name }), account },
    context: {
      registration: attemptId,
      platform: "fanzha-ketang",
      contextActivities: parent ? { parent, grouping } : { grouping },
      extensions: { [`${home}/xapi/medium`]: medium },
    },
    // when it was handed in: the pace of single answers is nobody's business
    timestamp: submittedAt.toISOString(),
  };
}

function paperId({ formId }: HandedInPaper, { home }: StatementSetting): string {
  return `${home}/xapi/forms/${formId}`;
}

/** Another wording is another activity (2.4.4.1: an id always means the same one). */
function activityOf({ item, versionId }: AskedItem, { home }: StatementSetting): Activity {
  const described = choicesOf(item).map((choice) => ({ id: choice, description: wordsOf(item, choice) }));
  const name = { "zh-CN": item.stem["zh-CN"], "en-US": item.stem.en };
  const definition = { name, type: `${adl}/activities/cmi.interaction` };
  const key = keyOf(item);
  const interaction = () => {
    switch (item.kind) {
      case "verdict":
        // either step of the right side (2.4.4.1: any of the patterns is right)
        return {
          interactionType: "likert",
          correctResponsesPattern: item.genuine ? ["C", "D"] : ["A", "B"],
          scale: described,
        };
      case "true-false":
        return {
          interactionType: "true-false",
          correctResponsesPattern: [item.answer ? "true" : "false"],
        };
      case "order":
        return {
          interactionType: "sequencing",
          correctResponsesPattern: [responseOf(item, key ?? "")],
          choices: described,
        };
      default:
        return {
          interactionType: "choice",
          correctResponsesPattern: [responseOf(item, key ?? "")],
          choices: described,
        };
    }
  };
  return {
    objectType: "Activity",
    id: `${home}/xapi/items/${item.id}/${versionId}`,
    definition: { ...definition, ...interaction() },
  };
}

/** Several choices are delimited by [,], one has no delimiter, and T is written true (2.4.4.1, response patterns). */
function responseOf(item: Item, response: string): string {
  if (item.kind === "true-false") return response === "T" ? "true" : "false";
  return chosenIn(response).join("[,]");
}

const steps: Record<string, Bilingual> = {
  A: { "zh-CN": "一定是骗局", en: "certainly a scam" },
  B: { "zh-CN": "多半是骗局", en: "probably a scam" },
  C: { "zh-CN": "多半是真的", en: "probably genuine" },
  D: { "zh-CN": "一定是真的", en: "certainly genuine" },
};

function wordsOf(item: Item, choice: string): LanguageMap {
  const in_ = (locale: "zh-CN" | "en"): string => {
    if (item.kind === "verdict") return steps[choice]?.[locale] ?? choice;
    if (item.kind === "mark") return item.message.lines[Number(choice) - 1]?.text[locale] ?? choice;
    return shownItem(item, locale).options?.find(({ letter }) => letter === choice)?.text ?? choice;
  };
  return { "zh-CN": in_("zh-CN"), "en-US": in_("en") };
}

export function isRight(verdict: PositionResult["verdict"]): boolean {
  return verdict === "hit" || verdict === "correct-rejection" || verdict === "right";
}

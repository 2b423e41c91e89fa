import { describe, expect, it } from "vitest";
import { blocksOf } from "./blocks.ts";
import { handoutOf } from "./handout.ts";
import { teachingPlan } from "./teaching-plan.ts";

const lesson = `开头。

<Teacher minutes="2">

先问好。

</Teacher>

## 六步骨架

<Teacher minutes="3">

<Ask question="哪一步最早能停？">放饵那一步。</Ask>

</Teacher>

<Board>

六步，都一样

</Board>

<Steps>
  <Step title="放饵">「秒到账！」谁都能借。后面还有话。</Step>
  <Step title="要钱">先交解冻费</Step>
</Steps>

<KeyIdea>

放款前先收钱，**就是骗**。

</KeyIdea>`;

describe("the hand-out", () => {
  it("holds the ideas and of each step the first sentence, and nothing for the teacher or the board", () => {
    const handout = handoutOf(blocksOf(lesson));
    expect(handout.steps).toEqual([
      {
        title: "六步骨架",
        steps: [
          { title: "放饵", words: "「秒到账！」" },
          { title: "要钱", words: "先交解冻费" },
        ],
      },
    ]);
    expect(handout.ideas).toHaveLength(1);
    expect(JSON.stringify(handout)).not.toMatch(/先问好|哪一步最早|六步，都一样/);
  });
});

describe("the teaching plan", () => {
  it("adds up the minutes of its parts, and puts the words to say beside what pupils see", () => {
    const plan = teachingPlan(blocksOf(lesson));
    expect(plan.minutes).toBe(5);
    expect(plan.parts.map(({ title, minutes }) => [title, minutes])).toEqual([
      [null, 2],
      ["六步骨架", 3],
    ]);
    expect(plan.parts[1]?.notes).toMatchObject([{ kind: "ask", question: "哪一步最早能停？" }]);
    expect(plan.parts[1]?.shown.map(({ kind }) => kind)).toEqual(["steps", "keyIdea"]);
  });

  it("counts what stands in the scenes of a story", () => {
    const story = `<Story>

<Scene picture="bear-hug" alt="抱抱">

毛毛说了。

<Teacher minutes="4">

抱一抱。

</Teacher>

</Scene>

</Story>`;
    const [block] = blocksOf(story);
    expect(block).toMatchObject({ kind: "story", scenes: [{ lines: [[{ text: "毛毛说了。" }]] }] });
    expect(teachingPlan(blocksOf(story)).minutes).toBe(4);
  });
});

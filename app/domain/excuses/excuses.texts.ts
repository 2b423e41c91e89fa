import { defineTexts } from "#app/lib/texts.ts";

/** Reasons, named the same everywhere. */
export const texts = defineTexts(
  {
    illness: "生病",
    "long-illness": "长期病假",
    competition: "参加活动或比赛",
    family: "家里有事",
    elsewhere: "暂时在外地",
    other: "其他原因",
  },
  {
    illness: "ill",
    "long-illness": "long illness",
    competition: "activity or competition",
    family: "family matters",
    elsewhere: "away from here for a time",
    other: "other reason",
  },
);

import { defineTexts } from "#app/lib/texts.ts";

/** Which ways count, said beside the figures that were counted so. */
export const texts = defineTexts(
  {
    everything: "各种方式都计入覆盖率。",
    except: (ways: string) => `不计入覆盖率的方式：${ways}。`,
    since: (day: string) => `区里从 ${day} 起这样规定。`,
    comma: "、",
  },
  {
    everything: "Every way counts towards coverage.",
    except: (ways) => `Not counted towards coverage: ${ways}.`,
    since: (day) => ` The district's rule since ${day}.`,
    comma: ", ",
  },
);

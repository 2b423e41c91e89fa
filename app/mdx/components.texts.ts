import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  { think: "想一想", open: "想好了再点开" },
  { think: "Think", open: "Decide first, then open" },
);

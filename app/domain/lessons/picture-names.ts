/**
 * The closed list of our own pictures: what `<Picture name>` and `<Scene picture>` may name. Each is drawn in
 * app/mdx/pictures/; a name without a drawing, or a drawing without a name, is a type error.
 */
export const pictureNames = [
  // kindergarten: the bear family's story of the telephone
  "bear-rain-blocks",
  "bear-phone-cat",
  "bear-code-candy",
  "bear-shh",
  "bear-two-secrets",
  "bear-runs",
  "bear-hug",
  "bear-mother-phone",
  "bear-honey-cakes",
  "bear-friends-circle",
  // primary schools
  "tablet-gift-hook",
  "stop-hand",
  "ask-grown-up",
  "three-keys",
  "screen-officer",
  "real-officer-class",
  "open-door",
  "call-110",
] as const;
export type PictureName = (typeof pictureNames)[number];

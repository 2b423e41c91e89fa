/**
 * Sounds above the characters for children who cannot read them all. The library knows words and their tones; what
 * a character means in the sentence (得, 地, 长) is decided here, as textbooks do. Tones are those of the
 * characters, not those of quick speech. Pure.
 */
import { pinyin } from "pinyin-pro";

const han = /[\u4E00-\u9FFF]/;

/** One sound for each Chinese character, null for everything else. */
export function soundsOf(text: string): (string | null)[] {
  const characters = [...text];
  const sounds = pinyin(text, { type: "array", toneSandhi: false });
  return characters.map((character, at) =>
    han.test(character) ? (decided(characters, at) ?? sounds[at] ?? null) : null,
  );
}

function decided(characters: readonly string[], at: number): string | null {
  const before = characters[at - 1] ?? "";
  const after = characters[at + 1] ?? "";
  switch (characters[at]) {
    case "得":
      if (/[获取值难所赢不]/.test(before) || /[到分出奖意]/.test(after)) return "dé";
      if (/[我你您他她它们还就都也总可必谁家人]/.test(before)) return "děi";
      return "de";
    case "地":
      // 慢慢地走, 开心地收下; but 地方, 土地
      return /[方面上下址球图点板铁区段毯]/.test(after) || /[土当各天大草工场外本陆基目产]/.test(before)
        ? "dì"
        : "de";
    case "长":
      return /[得大高]/.test(after) ? "zhǎng" : null;
    case "教":
      return /[你我他她它们小大爸妈奶爷会]/.test(after) ? "jiāo" : null;
    case "还":
      return /[钱给清债款回书]/.test(after) ? "huán" : null;
    case "友":
      return before === "朋" ? "you" : null;
    case "了":
      return /[不得]/.test(before) ? "liǎo" : null;
    default:
      return null;
  }
}

/** Puts a sound above every Chinese character that stands between the tags of a page; attributes stay as they are. */
export function withSounds(html: string): string {
  return html.replace(
    /(<svg[\s\S]*?<\/svg>|<(\w+)[^>]*aria-hidden="true"[^<]*<\/\2>|<[^>]*>)|([^<]+)/g,
    (all, tag?: string, _name?: string, text?: string) =>
      tag || !text || !han.test(text) ? all : spelled(text),
  );
}

function spelled(text: string): string {
  const sounds = soundsOf(text);
  return [...text]
    .map((character, at) => (sounds[at] ? `<ruby>${character}<rt>${sounds[at]}</rt></ruby>` : character))
    .join("");
}

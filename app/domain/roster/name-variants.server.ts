/**
 * Names that may be one and the same: traditional characters (張), and rare ones that a machine could not type and
 * somebody replaced. Only ever proposed to a person (decision 0122).
 */
import { Converter } from "opencc-js/t2cn";

const toSimplified = Converter({ from: "t", to: "cn" });

/** Rare character, and what stands for it on machines that lack it. */
const replaced: Record<string, string> = {
  㛃: "洁",
  喆: "哲",
  堃: "坤",
  昇: "升",
  峯: "峰",
  甯: "宁",
  寗: "宁",
  頠: "𬱖",
  顗: "𫖮",
};

const known = new Map<string, string>();

export function nameVariant(name: string): string {
  const earlier = known.get(name);
  if (earlier !== undefined) return earlier;
  const simplified = toSimplified(name.normalize("NFKC").toLowerCase());
  const variant = [...simplified.replace(/[·\s]/g, "")].map((sign) => replaced[sign] ?? sign).join("");
  if (known.size < 200_000) known.set(name, variant);
  return variant;
}

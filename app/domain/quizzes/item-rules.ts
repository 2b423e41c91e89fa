/** What makes items fair and a pool of them enough, beyond their shape. */
import type { Band } from "#app/domain/schools/stage.ts";
import { locales } from "#app/lib/texts.ts";
import type { Item } from "./item.ts";

/** A before-test of 3 + 3 and a quiz of 4 + 4 without a repeat. */
const fewest = { scam: 7, genuine: 7 };
/** Share of genuine messages among the verdict items: who meets only scams learns to distrust everything. */
const genuineShare = { from: 0.4, to: 0.6 };

const quotes = { "zh-CN": /「([^」]+)」/g, en: /“([^”]+)”/g } as const;

/** Rules for one item; each fault with the key it belongs to. */
export function itemFaults(item: Item): { path: string[]; message: string }[] {
  const { message } = item;
  if (!message)
    return item.kind === "verdict" ? [{ path: ["kind"], message: "a verdict item shows a message" }] : [];
  // what the pupil is pointed to must really stand in the message
  return locales.flatMap((locale) => {
    const shown = [message.sender, message.note, ...message.lines.map(({ text }) => text), item.stem]
      .map((words) => words?.[locale] ?? "")
      .join("\n");
    return [...item.cue[locale].matchAll(quotes[locale])].flatMap(([, quoted]) =>
      quoted && !shown.includes(quoted)
        ? [{ path: ["cue", locale], message: `“${quoted}” does not stand in the message or stem` }]
        : [],
    );
  });
}

/** Rules for all items that one lesson offers to one band. */
export function poolFaults(items: readonly Item[], band: Band): string[] {
  const verdicts = items.filter((item) => item.kind === "verdict");
  const genuine = verdicts.filter((item) => item.genuine).length;
  const scams = verdicts.length - genuine;
  const faults: string[] = [];
  if (scams < fewest.scam) faults.push(`${band}: ${scams} scams, at least ${fewest.scam} wanted`);
  if (genuine < fewest.genuine)
    faults.push(`${band}: ${genuine} genuine messages, at least ${fewest.genuine} wanted`);
  const share = verdicts.length === 0 ? 0 : genuine / verdicts.length;
  if (share < genuineShare.from || share > genuineShare.to) {
    faults.push(`${band}: ${genuine} of ${verdicts.length} messages are genuine, 40 to 60 % wanted`);
  }
  return faults;
}

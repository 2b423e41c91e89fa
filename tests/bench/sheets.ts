/** Made-up photographs of answer sheets and what the reader made of them: `node tests/bench/sheets.ts [SHEETS]`. */
import { readSheets } from "#app/domain/answer-sheets/reader.ts";
import { photographSheet } from "#tests/support/sheet-photo.ts";

const sheets = Number(process.argv[2] ?? 400);
const counts = { found: 0, numbers: 0, wrongNumbers: 0, clear: 0, clearRead: 0, clearFlagged: 0, wrong: 0 };
let unclear = 0;
let unclearFlagged = 0;
let reading = 0;
for (let seed = 1; seed <= sheets; seed++) {
  const rows = 8 + (seed % 13);
  const photo = photographSheet({ seed, rows });
  const begun = performance.now();
  const [sheet] = readSheets(photo.frame, rows);
  reading += performance.now() - begun;
  if (!sheet) continue;
  counts.found++;
  if (sheet.number === photo.number) counts.numbers++;
  else if (sheet.number !== null) counts.wrongNumbers++;
  for (const [at, truth] of photo.rows.entries()) {
    const read = sheet.rows[at];
    if (!read) continue;
    if (truth.kind === "clear") {
      counts.clear++;
      if (read.state === "clear" && read.letter === truth.letter) counts.clearRead++;
      else if (read.state === "uncertain") counts.clearFlagged++;
      else counts.wrong++;
    } else if (truth.kind === "blank") {
      if (read.state === "clear") counts.wrong++;
    } else {
      unclear++;
      if (read.state !== "clear") unclearFlagged++;
      else if (truth.kind === "two" || truth.letter !== read.letter) counts.wrong++;
    }
  }
}
console.info({ sheets, ...counts, unclear, unclearFlagged, msPerSheet: Math.round(reading / sheets) });

/** The limit of reading a list: exceljs' streaming reader walks over every cell and keeps nothing. Prints milliseconds. */
import { performance } from "node:perf_hooks";
import excel from "exceljs";

const began = performance.now();
let cells = 0;
for await (const sheet of new excel.stream.xlsx.WorkbookReader(process.argv[2] as string, {}))
  for await (const row of sheet) row.eachCell(() => cells++);
if (cells === 0) throw new Error("nothing was read");
process.stdout.write(String(performance.now() - began));

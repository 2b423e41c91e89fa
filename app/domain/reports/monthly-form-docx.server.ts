/** The form as a Word document in the annex's layout: A4 upright, measures after GB/T 9704-2012. */
import {
  AlignmentType,
  Document,
  HeightRule,
  LineRuleType,
  convertMillimetersToTwip as mm,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
} from "docx";
import { formTitle, type MonthlyFormDocument, numberedClues, shownCount } from "./monthly-form.ts";

// Named, never shipped: the office's computer has them; elsewhere the reader's program chooses a stand-in.
const songTitle = fontOf("方正小标宋简体");
const fangSong = fontOf("仿宋_GB2312");
const hei = fontOf("黑体");

/** vertical heading, label, number, label, number, remarks: 156 mm, the standard's type area */
const columns = [16, 32, 18, 42, 18, 30].map((width) => mm(width));
const contentWidth = sum(columns.slice(1, 5));
const size = { title: 44, label: 28, body: 24 };

export async function monthlyFormDocx(form: MonthlyFormDocument): Promise<Buffer> {
  const document = new Document({
    creator: form.schoolName,
    title: formTitle(form).join(""),
    styles: { default: { document: { run: { font: fangSong, size: size.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) },
          },
        },
        children: [...title(form), unitLine(form), table(form)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function title(form: MonthlyFormDocument): Paragraph[] {
  return formTitle(form).map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { line: 29 * 20, lineRule: LineRuleType.EXACT },
        children: [new TextRun({ text, font: songTitle, size: size.title })],
      }),
  );
}

function unitLine({ schoolName }: MonthlyFormDocument): Paragraph {
  return new Paragraph({
    spacing: { before: 200, after: 100 },
    children: [
      new TextRun({ text: `报送单位：${schoolName}（加盖公章）`, font: fangSong, size: size.label }),
    ],
  });
}

function table(form: MonthlyFormDocument): Table {
  const clues = numberedClues(form.clueList);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    width: { size: sum(columns), type: "dxa" },
    rows: [
      row(11, [
        heading([""], { width: columns[0] }),
        heading(["工作内容"], { span: 4, width: contentWidth }),
        heading(["备注"], { width: columns[5] }),
      ]),
      row(110, [
        heading(["反诈", "工作", "开展", "情况"], { width: columns[0] }),
        body(form.narrative.split(/\r?\n/), { span: 4, width: contentWidth }),
        body(form.remarks.split(/\r?\n/), { width: columns[5] }),
      ]),
      row(16, [
        heading(["线索", "收集", "情况"], { rows: 2, width: columns[0] }),
        heading(["本月线索", "收集条数"], { width: columns[1] }),
        heading([shownCount(form.cluesOfMonth)], { width: columns[2] }),
        heading(["开展专项行动以来", "共收集线索数"], { width: columns[3] }),
        heading([shownCount(form.cluesInTotal)], { width: columns[4] }),
        body([""], { rows: 2, width: columns[5] }),
      ]),
      row(44, [body(clues.length > 0 ? clues : ["1.", "2."], { span: 4, width: contentWidth })]),
    ],
  });
}

function row(atLeast: number, children: TableCell[]): TableRow {
  return new TableRow({ height: { value: mm(atLeast), rule: HeightRule.ATLEAST }, children });
}

interface CellShape {
  width: number | undefined;
  span?: number;
  rows?: number;
}

/** A label: centred both ways, one line a word group as the annex stacks them. */
function heading(lines: string[], shape: CellShape): TableCell {
  return cell(shape, VerticalAlign.CENTER, lines, (text) => ({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, font: hei, size: size.body })],
  }));
}

function body(lines: string[], shape: CellShape): TableCell {
  return cell(shape, VerticalAlign.TOP, lines, (text) => ({
    spacing: { line: 20 * 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, font: fangSong, size: size.body })],
  }));
}

function cell(
  { width, span, rows }: CellShape,
  verticalAlign: "center" | "top",
  lines: string[],
  paragraph: (text: string) => ConstructorParameters<typeof Paragraph>[0],
): TableCell {
  return new TableCell({
    width: { size: width ?? 0, type: "dxa" },
    columnSpan: span,
    rowSpan: rows,
    verticalAlign,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: lines.map((text) => new Paragraph(paragraph(text))),
  });
}

/** Latin letters and digits in the standard's Times, Chinese in the face named. */
function fontOf(eastAsia: string) {
  return { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import path from "node:path";
import { PassThrough, type Readable } from "node:stream";
import PDFDocument from "pdfkit";
import { encode } from "uqr";
import { grouped } from "./grouped";
import { type Said, textOf } from "./said";

/** Everything on the paper, in words, in one language. */
export type Paper = {
  locale: string;
  title: string;
  operator: string;
  /** "#c8102e" */
  colour: string;
  referenceLabel: string;
  reference: string;
  promise: string;
  facts: { label: string; text: string }[];
  saidLabel: string;
  said: Said[];
  proofLabel: string;
  proofHint: string;
  /** The code of `signStatement`. */
  proof: string;
  /** Where the picture of the code leads. */
  verifyUrl: string;
};

const fonts = "node_modules/@expo-google-fonts/onest";
const font = (file: string) => path.resolve(fonts, file);
const ink = "#17181c";
const muted = "#55575e";
const margin = 56;

/** The receipt as a PDF of A4 pages, tagged for screen readers, as it is being written. */
export function renderReceipt(paper: Paper): Readable {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: "1.7",
    lang: paper.locale,
    tagged: true,
    displayTitle: true,
    info: {
      Title: `${paper.title} – ${paper.reference}`,
      Author: paper.operator,
      Creator: "Ozvena",
      Producer: "Ozvena",
    },
  });
  const out = doc.pipe(new PassThrough());
  doc.registerFont("plain", font("400Regular/Onest_400Regular.ttf"));
  doc.registerFont("bold", font("700Bold/Onest_700Bold.ttf"));
  const say = sayingOn(doc);

  say("P", paper.operator, { face: "bold", size: 11, colour: paper.colour, below: 24 });
  say("H1", paper.title, { face: "bold", size: 20, below: 18 });
  say("P", paper.referenceLabel, { size: 10, colour: muted, below: 0 });
  say("P", paper.reference, { face: "bold", size: 34, below: 8 });
  say("P", paper.promise, { face: "bold", size: 13, below: 14 });
  for (const { label, text } of paper.facts) {
    say("P", label, { size: 10, colour: muted, below: 0 });
    say("P", text, { size: 11, below: 8 });
  }
  rule(doc);
  say("H2", paper.saidLabel, { face: "bold", size: 13, below: 10 });
  for (const { label, text } of paper.said) {
    if (label) say("P", label, { size: 10, colour: muted, below: 0 });
    say("P", text, { size: 11, below: 10 });
  }
  rule(doc);
  const side = 108;
  if (doc.y + side + 120 > doc.page.height - margin) doc.addPage();
  say("H2", paper.proofLabel, { face: "bold", size: 13, below: 6 });
  say("P", paper.proofHint, { size: 10, colour: muted, below: 10 });
  const top = doc.y;
  drawCode(doc, paper, top, side);
  say("P", grouped(paper.proof), { size: 9, indent: side + 20, spacing: 0.6, below: 0 });
  // Characters that the font lacks are drawn as boxes; here they stand as they were typed.
  doc.file(Buffer.from(textOf(paper.said)), { name: "said.txt", type: "text/plain", hidden: false });
  doc.end();
  return out;
}

type Look = {
  face?: "plain" | "bold";
  size: number;
  colour?: string;
  below: number;
  indent?: number;
  spacing?: number;
};

const sayingOn =
  (doc: PDFKit.PDFDocument) =>
  (
    tag: "H1" | "H2" | "P",
    text: string,
    { face = "plain", size, colour = ink, below, indent = 0, spacing }: Look,
  ) => {
    const width = doc.page.width - 2 * margin - indent;
    doc.font(face).fontSize(size).fillColor(colour);
    doc.addStructure(
      doc.struct(tag, {}, () => {
        doc.text(text, margin + indent, doc.y, { width, lineGap: 2, characterSpacing: spacing });
      }),
    );
    doc.y += below;
  };

function rule(doc: PDFKit.PDFDocument): void {
  doc.y += 6;
  doc
    .moveTo(margin, doc.y)
    .lineTo(doc.page.width - margin, doc.y)
    .lineWidth(0.75)
    .strokeColor(ink)
    .stroke();
  doc.y += 14;
}

function drawCode(doc: PDFKit.PDFDocument, paper: Paper, top: number, side: number): void {
  const { data, size } = encode(paper.verifyUrl, { ecc: "L", border: 0 });
  const dot = side / size;
  doc.addStructure(
    doc.struct("Figure", { alt: paper.proofLabel }, () => {
      for (const [row, dots] of data.entries()) {
        for (const [column, dark] of dots.entries()) {
          if (dark) doc.rect(margin + column * dot, top + row * dot, dot, dot);
        }
      }
      doc.fill(ink);
    }),
  );
}

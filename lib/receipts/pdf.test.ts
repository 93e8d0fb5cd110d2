import { buffer } from "node:stream/consumers";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { expect, it } from "vitest";
import { newReference } from "@/lib/tickets/reference";
import { renderReceipt } from "./pdf";
import { textOf } from "./said";
import { checkStatement, signStatement } from "./statement";

const said = [
  { label: "Čeho se reklamace týká", text: "Vyúčtování" },
  { label: "О чём", text: "Счёт за октябрь, 249,50 ₽" },
  { label: null, text: `${"Naúčtovali jste mi službu, kterou jsem neobjednal. ".repeat(180)}Děkuji` },
];
const proof = signStatement(
  { reference: newReference(), filedAt: new Date("2026-11-24T09:03:22Z"), promisedBy: null },
  textOf(said),
);
const paper = {
  locale: "cs",
  title: "Máme vaši reklamaci",
  operator: "Ozvena Mobil",
  colour: "#c8102e",
  referenceLabel: "Číslo",
  reference: "KM4R-T7XQ",
  promise: "Odpovíme SMS zprávou na +420 601 123 456 do úterý 24. listopadu 16:00.",
  facts: [{ label: "Odesláno", text: "úterý 24. listopadu, 10:03" }],
  saidLabel: "Co jste napsali",
  said,
  proofLabel: "Ověření",
  proofHint: "Kdo má tento papír, ověří si, že text nebyl změněn.",
  proof,
  verifyUrl: `https://mobil.example/cs/verify?code=${proof}`,
};

it("writes a paper from which text and code can be copied and checked", async () => {
  const pdf = await getDocumentProxy(new Uint8Array(await buffer(renderReceipt(paper))));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  expect(totalPages).toBeGreaterThan(1);
  const copied = text.slice(
    text.indexOf(paper.saidLabel) + paper.saidLabel.length,
    text.indexOf(paper.proofLabel),
  );
  const code = text.slice(text.indexOf(paper.proofHint) + paper.proofHint.length);
  expect(checkStatement(code, copied)).toMatchObject({ ok: true, sameText: true });
  expect(checkStatement(code, copied.replace("249,50", "849,50"))).toMatchObject({
    ok: true,
    sameText: false,
  });
  expect((await getMeta(pdf)).info).toMatchObject({
    Title: "Máme vaši reklamaci – KM4R-T7XQ",
    Language: "cs",
  });
});

import { expect, test } from "vitest";
import { texts } from "@/lib/i18n/texts";
import { reasonKey } from "./reasons";

test("what gateways say is told in words", () => {
  const said = (state: string, codes: string[]) => codes.map((code) => reasonKey(state, code));
  expect(
    said("permanentFailure", ["ESME_RINVDSTADR", "5.1.1", "EENVELOPE", "REJECTD", "5.7.1", "5.3.4"]),
  ).toEqual(["addressUnknown", "addressUnknown", "addressUnusable", "refused", "refused", "tooLarge"]);
  expect(said("permanentFailure", ["550 5.1.1", "550 5.7.1", "552 5.2.2", "552 5.3.4", "550"])).toEqual([
    "addressUnknown",
    "refused",
    "mailboxFull",
    "tooLarge",
    "addressUnknown",
  ]);
  expect(said("temporaryFailure", ["EXPIRED", "noReceipt", "4.2.2", "ESME_RTHROTTLED"])).toEqual([
    "notReached",
    "noReceipt",
    "mailboxFull",
    "notNow",
  ]);
  expect(said("technicalFailure", ["noGateway", "ECONNREFUSED", "whatever"])).toEqual([
    "noGateway",
    "gatewayDown",
    "gatewayDown",
  ]);
});

test("whatever comes, there is a sentence for it", () => {
  for (const state of ["permanentFailure", "temporaryFailure", "technicalFailure"]) {
    for (const code of [null, "", "0x00000400", "constructor", "5.1.1", "ESME_RSYSERR", "DELETED"]) {
      expect(texts.en.desk.reasons).toHaveProperty(reasonKey(state, code));
    }
  }
});

import { expect, it } from "vitest";
import { defaultSettings } from "./defaults";
import { settingsSchema } from "./schema";
import { senderFor, senderTakesReplies } from "./sms-sender";

const sms = {
  quiet: null,
  senders: [
    { country: "CZ", sender: "Ozvena" },
    { country: "US", sender: "+12025550123" },
    { country: "IN", sender: "" },
  ],
};

it("a number is written to by its country's sender, and by the gateway's where none is set", () => {
  const numbers = ["+420601123456", "+12125550100", "+919876543210", "+421901123456", "+88212345678"];
  expect(numbers.map((number) => senderFor(sms, number))).toEqual([
    "Ozvena",
    "+12025550123",
    "",
    undefined,
    undefined,
  ]);
  expect(numbers.map((number) => senderTakesReplies(sms, number))).toEqual([false, true, false, true, true]);
});

it.each([
  [{ quiet: { from: "21:00", to: "21:00" }, senders: [] }, "quietTime"],
  [{ quiet: { from: "9 pm", to: "08:00" }, senders: [] }, "quietTime"],
  [{ quiet: null, senders: [{ country: "XX", sender: "A" }] }, "senders"],
  [{ quiet: null, senders: [{ country: "CZ", sender: "Ozvěna" }] }, "senders"],
  [{ quiet: null, senders: [{ country: "CZ", sender: "TwelveLetter" }] }, "senders"],
  [{ quiet: null, senders: [sms.senders[0], sms.senders[0]] }, "sendersTwice"],
])("what cannot be used is refused (case %#)", (typed, problem) => {
  const parsed = settingsSchema.shape.sms.safeParse(typed);
  expect(parsed.error?.issues.map(({ message }) => message)).toContain(problem);
});

it("the defaults can be used", () => {
  expect(settingsSchema.shape.sms.safeParse(defaultSettings.sms).success).toBe(true);
});

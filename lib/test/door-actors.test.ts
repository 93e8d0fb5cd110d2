import { describe, expect, it } from "vitest";
import { doorsOf, namesActorFirst } from "./door-actors";
import { filesIn, isCode, isTest, textOf } from "./source-tree";

/** Doors that ask nobody who they are, each with the reason. */
const open: Record<string, string> = {
  "app/[locale]/(public)/page.tsx default": "the start page shows nothing of anybody",
  "app/[locale]/(public)/question/page.tsx default": "an empty form; the door it is posted to asks",
  "app/[locale]/(public)/claim/page.tsx default": "an empty form; the door it is posted to asks",
  "app/[locale]/(public)/fraud-report/page.tsx default": "an empty form; the door it is posted to asks",
  "app/[locale]/(public)/[kind]/start/route.ts GET": "leads to the empty form",
  "app/[locale]/(public)/[kind]/[draft]/[step]/save/route.ts GET": "leads to the step, which asks",
  "app/[locale]/(public)/[kind]/[draft]/notice/route.ts GET": "leads to the step, which asks",
  "app/[locale]/(public)/track/page.tsx default": "an empty form; its action asks",
  "app/[locale]/(public)/verify/page.tsx default":
    "it tells what stands on the paper in the hand, and asks no database",
  "app/[locale]/(public)/offline/page.tsx default": "it shows the lines to call, which are for everybody",
  "app/[locale]/app-manifest/route.ts GET": "the name of the app is for everybody",
  "app/mark/[size]/route.ts GET": "the operator's mark is for everybody",
  "app/mark.svg/route.ts GET": "the operator's mark is for everybody",
  "app/api/health/route.ts GET": "for the machines that watch; it tells states and nothing of anybody",
  "app/api/metrics/route.ts GET":
    "for the machine that shows METRICS_TOKEN; it tells counts and nothing of anybody",
  "app/api/sms/kannel/[gateway]/route.ts GET": "for a gateway, which shows the secret of its address",
  "app/api/sms/twilio/[gateway]/route.ts POST": "for a gateway, which signs what it says",
  "app/api/ping/route.ts GET": "for the machines that watch; it tells that it answers and nothing else",
};

const doors = filesIn("app")
  .filter((file) => isCode(file) && !isTest(file))
  .flatMap(doorsOf);
const nameOf = ({ file, name }: { file: string; name: string }) => `${file} ${name}`;

describe("a door", () => {
  it("names its actor before it does anything", () => {
    expect(doors.length).toBeGreaterThan(20);
    const silent = doors.filter((door) => !namesActorFirst(door)).map(nameOf);
    expect(silent.filter((door) => !open[door])).toEqual([]);
  });

  it("is on the list of open doors only while it exists and is open", () => {
    const silent = new Set(doors.filter((door) => !namesActorFirst(door)).map(nameOf));
    expect(Object.keys(open).filter((door) => !silent.has(door))).toEqual([]);
  });

  it("of the desk asks for a person of the staff, all but the way in", () => {
    const wayIn = /^app\/desk\/(sign-in|invitation)\//;
    const desk = doors.filter(({ file }) => file.startsWith("app/desk/") && !wayIn.test(file));
    expect(desk.length).toBeGreaterThan(5);
    const withoutStaff = desk.filter(({ file }) => !/\bstaffActor(Of)?\(/.test(textOf(file)));
    expect(withoutStaff.map(nameOf)).toEqual([]);
  });
});

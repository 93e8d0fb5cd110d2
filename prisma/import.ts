import { statSync } from "node:fs";
import { disconnect } from "@/lib/core/db";
import { Progress } from "./import-progress";
import { type ImportReport, runImport } from "./import-run";

/**
 * Files tickets from a list of complaints in a CSV file. Progress and the summary go to standard output, refused
 * rows to standard error. Ends with 0 when every row is a ticket now, 1 when something was refused or could not
 * be read, 2 when the arguments are wrong, 130 when it was stopped.
 */
const usage = `npm run import -- FILE.csv [--check] [--swapped-dates]

  --check          read everything, say what is wrong, import nothing
  --swapped-dates  in this file day and month of the dates up to the 12th stand the wrong way round`;

async function main(): Promise<number> {
  const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
  const files = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const [file] = files;
  if (!file || files.length > 1 || flags.some((flag) => flag !== "--check" && flag !== "--swapped-dates")) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const check = flags.includes("--check");
  const swappedDates = flags.includes("--swapped-dates");
  const startedAt = Date.now();
  const progress = new Progress(process.stdout, statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  let stopped = false;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      stopped = true;
    });
  }

  const report = await runImport(file, {
    check,
    swappedDates,
    stopped: () => stopped,
    onProgress: (bytes, rows) => progress.show(bytes, rows),
    onRefused: (rowNumber, reason) => {
      progress.clear();
      process.stderr.write(`Row ${rowNumber}: ${reason}.\n`);
    },
  });
  progress.clear();
  if (report.fault) process.stderr.write(`${report.fault}\n`);
  if (!report.fault || report.rows > 0) {
    process.stdout.write(summary(report, check, (Date.now() - startedAt) / 1000));
  }
  if (report.dates.looksSwapped) process.stdout.write(swapNote(report, swappedDates));
  if (stopped)
    process.stdout.write("Stopped. What was imported stays; run the same command again for the rest.\n");
  if (stopped) return 130;
  return report.fault || report.refused > 0 ? 1 : 0;
}

function summary(
  { rows, created, repeated, refused }: ImportReport,
  check: boolean,
  seconds: number,
): string {
  const done = check
    ? [`${rows - refused} can be imported`, `${refused} refused`, "nothing was written"]
    : [`${created} imported`, `${repeated} already there`, `${refused} refused`];
  return `${rows} rows: ${done.join(", ")}, in ${seconds.toFixed(1)} s.\n`;
}

function swapNote({ dates }: ImportReport, swappedDates: boolean): string {
  const { asWritten, swapped } = dates.fit;
  const found = `Dates follow the ticket numbers badly as they were read (${asWritten.toFixed(2)} of 1) and well with day and month the other way round (${swapped.toFixed(2)}).`;
  const advice = swappedDates
    ? "They are probably right as written: leave --swapped-dates away."
    : "Whatever wrote the file has probably swapped them: see --swapped-dates.";
  return `${found}\n${advice}\n`;
}

try {
  process.exitCode = await main();
} finally {
  await disconnect();
}

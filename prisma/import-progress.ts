const barWidth = 30;
const everyMs = 100;
/** Without a terminal a line is written this often. */
const lineEveryMs = 5_000;

/** How far an import is: a bar that redraws itself on a terminal, now and then a line anywhere else. */
export class Progress {
  private shownAt = Date.now();
  private shown = "";

  /** @param totalBytes 0 when nobody knows, as with a pipe */
  constructor(
    private readonly out: NodeJS.WriteStream,
    private readonly totalBytes: number,
  ) {}

  show(bytes: number, rows: number): void {
    const now = Date.now();
    if (now - this.shownAt < (this.out.isTTY ? everyMs : lineEveryMs)) return;
    this.shownAt = now;
    const share = this.totalBytes > 0 ? Math.min(bytes / this.totalBytes, 1) : 0;
    const percent = this.totalBytes > 0 ? `${String(Math.floor(share * 100)).padStart(3)} % ` : "";
    if (!this.out.isTTY) {
      this.out.write(`${percent}${rows} rows\n`);
      return;
    }
    const full = Math.round(share * barWidth);
    const bar = this.totalBytes > 0 ? `[${"#".repeat(full)}${"-".repeat(barWidth - full)}] ` : "";
    this.clear();
    this.shown = `${bar}${percent}${rows} rows`;
    this.out.write(this.shown);
  }

  /** Takes the bar away, so that a line can be written in its place. */
  clear(): void {
    if (this.shown) this.out.write(`\r${" ".repeat(this.shown.length)}\r`);
    this.shown = "";
  }
}

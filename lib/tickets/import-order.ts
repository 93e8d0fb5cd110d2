import { swapped } from "@/lib/tickets/import-date";

/** Fewer rows than this prove nothing. */
const enoughRows = 50;

/**
 * Tells whether the days of a list are written the wrong way round. Tickets are numbered as they come in, so
 * dates rise with the numbers; where day and month were swapped for the first twelve days of each month, they
 * rise only after swapping back. Keeps running sums alone, so that a list of any length can be told.
 */
export class DateOrder {
  private readonly asWritten = new Correlation();
  private readonly turned = new Correlation();

  /** @param day as the file says it, "YYYY-MM-DD"; numbers that are not whole numbers count for nothing */
  add(ticketNumber: string, day: string): void {
    if (!/^\d{1,15}$/.test(ticketNumber)) return;
    this.asWritten.add(Number(ticketNumber), Date.parse(day) / 86_400_000);
    this.turned.add(Number(ticketNumber), Date.parse(swapped(day)) / 86_400_000);
  }

  /** How well dates follow numbers (Pearson's r), as written and swapped. */
  get fit(): { asWritten: number; swapped: number } {
    return { asWritten: this.asWritten.value, swapped: this.turned.value };
  }

  get looksSwapped(): boolean {
    const { asWritten, swapped: turned } = this.fit;
    return this.asWritten.count >= enoughRows && turned > 0.9 && turned > asWritten + 0.1;
  }
}

/** Pearson's correlation by Welford's updates, which stay exact where plain sums of large numbers do not. */
class Correlation {
  count = 0;
  private meanX = 0;
  private meanY = 0;
  private spreadX = 0;
  private spreadY = 0;
  private together = 0;

  add(x: number, y: number): void {
    this.count++;
    const fromMeanX = x - this.meanX;
    const fromMeanY = y - this.meanY;
    this.meanX += fromMeanX / this.count;
    this.meanY += fromMeanY / this.count;
    this.spreadX += fromMeanX * (x - this.meanX);
    this.spreadY += fromMeanY * (y - this.meanY);
    this.together += fromMeanX * (y - this.meanY);
  }

  get value(): number {
    const scale = Math.sqrt(this.spreadX * this.spreadY);
    return scale === 0 ? 0 : this.together / scale;
  }
}

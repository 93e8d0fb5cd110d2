/** A place that keeps octets under a key: 32 hexadecimal digits, and `.small` for the picture beside it. */
export type Place = {
  put(key: string, source: AsyncIterable<Uint8Array>, size: number): Promise<void>;
  /** @throws Error when nothing is there */
  get(key: string): Promise<AsyncIterable<Uint8Array>>;
  /** Nothing to remove is no error. */
  remove(key: string): Promise<void>;
};

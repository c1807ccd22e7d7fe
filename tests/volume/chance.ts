/** Chance that comes out the same way for the same seed (mulberry32): what is measured can be made again. */
export class Chance {
  constructor(private state: number) {}

  /** from 0 up to 1, without it */
  number(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** a whole number, both ends included */
  between(from: number, to: number): number {
    return from + Math.floor(this.number() * (to - from + 1));
  }

  is(likelihood: number): boolean {
    return this.number() < likelihood;
  }

  oneOf<T>(all: readonly T[]): T {
    return this.at(all, this.between(0, all.length - 1));
  }

  /** The first are taken more often than the last: as many are called Jensen, and few Ravnsbjerg. */
  skewed<T>(all: readonly T[]): T {
    return this.at(all, Math.floor(all.length * this.number() ** 2));
  }

  /** One of some with weights, which need not add up to anything. */
  weighed<T extends { weight: number }>(all: readonly T[]): T {
    let left = this.number() * all.reduce((sum, { weight }) => sum + weight, 0);
    for (const one of all) {
      left -= one.weight;
      if (left < 0) return one;
    }
    return this.at(all, all.length - 1);
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.between(0, 255));
  }

  uuid(): string {
    const [a, b, c, d] = [this.hex(), this.hex(), this.hex(), this.hex()];
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
  }

  private hex(): string {
    return Math.floor(this.number() * 4_294_967_296)
      .toString(16)
      .padStart(8, "0");
  }

  private at<T>(all: readonly T[], index: number): T {
    const one = all[index];
    if (one === undefined) throw new Error("There is nothing to choose from.");
    return one;
  }
}

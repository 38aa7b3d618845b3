import { mix } from './text-units.ts';

/** Hashed features with their values; an id stands once. Views into the bag: read them before it is used again. */
export interface SparseFeatures {
  ids: Int32Array;
  values: Float64Array;
}

/** Feature ids are hashes of this many bits. */
export const FEATURE_BITS = 22;
const MASK = (1 << FEATURE_BITS) - 1;

/** Collects hashed features. An open-addressing table that is emptied and used again: scoring is mostly this. */
export class FeatureBag {
  #slots = new Int32Array(4096);
  #ids = new Int32Array(2048);
  #values = new Float64Array(2048);
  #size = 0;

  /** Adds to the value of a feature. */
  add(key: number, value: number): void {
    const at = this.#position(mix(key) & MASK);
    this.#values[at] = (this.#values[at] as number) + value;
  }

  /** Sets a feature, however often it occurs. */
  once(key: number, value: number): void {
    this.#values[this.#position(mix(key) & MASK)] = value;
  }

  /** The features, in the order in which they first came; empties the bag. */
  take(): SparseFeatures {
    const features = { ids: this.#ids.slice(0, this.#size), values: this.#values.slice(0, this.#size) };
    this.#slots.fill(0);
    this.#size = 0;
    return features;
  }

  /** Position of an id, new ones with the value 0. Slots hold positions plus one; 0 is free. */
  #position(id: number): number {
    const last = this.#slots.length - 1;
    let slot = id & last;
    for (;;) {
      const held = this.#slots[slot] as number;
      if (held === 0) break;
      if (this.#ids[held - 1] === id) return held - 1;
      slot = (slot + 1) & last;
    }
    if (this.#size === this.#ids.length) {
      this.#grow();
      return this.#position(id);
    }
    this.#ids[this.#size] = id;
    this.#values[this.#size] = 0;
    this.#slots[slot] = ++this.#size;
    return this.#size - 1;
  }

  #grow(): void {
    const ids = this.#ids;
    const values = this.#values;
    this.#ids = new Int32Array(2 * ids.length);
    this.#values = new Float64Array(2 * ids.length);
    this.#slots = new Int32Array(2 * this.#slots.length);
    this.#size = 0;
    ids.forEach((id, i) => {
      this.#values[this.#position(id)] = values[i] as number;
    });
  }
}

/** Remembers at most `most` entries; a new one pushes the oldest out. For what can always be read again. */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  private readonly most: number;

  constructor(most: number) {
    super();
    this.most = most;
  }

  override set(key: Key, value: Value): this {
    if (!this.has(key) && this.size >= this.most) this.delete(this.keys().next().value as Key);
    return super.set(key, value);
  }
}

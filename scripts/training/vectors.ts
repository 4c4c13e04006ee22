/** Sparse rows one after another: row `i` holds `indexes` and `values` from `starts[i]` to `starts[i + 1]`. */
export interface Vectors {
  starts: Uint32Array
  indexes: Uint32Array
  values: Float32Array
}

/** Gathers rows into one pair of arrays that grow by doubling; features of one row that fall together are added up by training itself. */
export class VectorsBuilder {
  private starts = [0]
  private indexes = new Uint32Array(1 << 20)
  private values = new Float32Array(1 << 20)
  private length = 0

  add(index: number, value: number): void {
    if (this.length === this.indexes.length) this.grow()
    this.indexes[this.length] = index
    this.values[this.length] = value
    this.length += 1
  }

  endRow(): void {
    this.starts.push(this.length)
  }

  build(): Vectors {
    return {
      starts: Uint32Array.from(this.starts),
      indexes: this.indexes.slice(0, this.length),
      values: this.values.slice(0, this.length),
    }
  }

  private grow(): void {
    const indexes = new Uint32Array(this.length * 2)
    const values = new Float32Array(this.length * 2)
    indexes.set(this.indexes)
    values.set(this.values)
    this.indexes = indexes
    this.values = values
  }
}

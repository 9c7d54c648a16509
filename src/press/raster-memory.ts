// Memory for rasters, used again for each page: two megabytes a page are soon the half of what a whole build needs, for they are gone only
// when the collector finds time. In: how many numbers. Out: as many, all 0. What was given before is not to be looked at again.

/** Memory of one raster at a time. */
export class RasterMemory {
  private cellsKept = new Float32Array(0);
  private sumsKept = new Float64Array(0);

  /** Numbers for the raster's cells. */
  cells(count: number): Float32Array {
    if (this.cellsKept.length < count) this.cellsKept = new Float32Array(count);
    return this.cellsKept.subarray(0, count).fill(0);
  }

  /** Numbers for sums over the cells. */
  sums(count: number): Float64Array {
    if (this.sumsKept.length < count) this.sumsKept = new Float64Array(count);
    return this.sumsKept.subarray(0, count).fill(0);
  }
}

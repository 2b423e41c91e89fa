/**
 * Grows in this process when what public pages say has changed, by a signature under a lesson or by lessons read anew,
 * so that pages kept above the router are drawn again at once. Another process's copies are at most a minute old.
 */
let epoch = 0;

export function pageEpoch(): number {
  return epoch;
}

export function nextPageEpoch(): void {
  epoch += 1;
}

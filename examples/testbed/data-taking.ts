/** What is taken, and how fast. */
export interface DataTaking {
  /** STF files of the whole run. */
  stfCount: number;
  /** Periods of physics, with a standby between two. */
  periods: number;
  /** Seconds between two STF files. */
  interval: number;
  /** How many times faster than in reality. */
  speed: number;
  /** Of each time-frame file. */
  slices: number;
  workers: number;
}

export const USUAL: DataTaking = {
  stfCount: 5,
  periods: 2,
  interval: 2.2,
  speed: 1,
  slices: 15,
  workers: 30,
};

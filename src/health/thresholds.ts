/**
 * The limits of all checks, with where each comes from. T: is the testbed's repository, M: the Django monitor, C: the agents'
 * common library. Times are in seconds unless the name says otherwise.
 */
export const LIMITS = {
  /** H1: the API gives up a statement after 4 s. */
  statement: 1,
  /** H2: another process takes the broker over within ten seconds (docs/messages.md). */
  noConsumer: 15,
  /** H3: the Django monitor warns at any dead letter (M:SYSTEM_STATUS.md, activemq-broker). */
  deadLetters: { window: 900, error: 10, errorShare: 0.01 },
  /** H4: a publisher that is connected sends within a second. */
  unpublished: { warning: 30, error: 300 },
  /** H5a: nobody starts an agent anew that was lost an hour ago. */
  lostAgentForgotten: 3_600,
  /** H5b: WARNING is what an agent says whose broker is away (C:base_agent.py); it tries again all the time. */
  agentWarning: 120,
  /** H6: agents ship a log record within seconds of its time. */
  clock: { warning: 30, wholeHours: 120, hour: 3_600, halfHour: 1_800 },
  /** H7: the default delays before start_run add up to 8 s (T:daq_state_machine.toml); workers take 300 s to ramp up. */
  imminent: { warning: 60, error: 600 },
  /** H7c: state_stale_hours of the Django monitor, 12 h. Older than a week is history. */
  stale: { error: 12 * 3_600, forgotten: 7 * 24 * 3_600 },
  /**
   * H8: the simulator announces a file each stf_interval + 0.2 s (generation 0.1, broadcast 0.1; T:stf_datataking.py), 2.0 s
   * where the execution does not say.
   */
  stf: { interval: 2, overhead: 0.2, warningIntervals: 5, warning: 15, errorIntervals: 30, error: 60 },
  /** H9: the data agent registers a file within a second of its announcement. */
  registration: { grace: 10, window: 3_600, warningShare: 0.1, errorCount: 3 },
  /** H9b: the fast path takes 10 to 30 s (T:docs/e0-e1-interface.md). */
  sampling: { grace: 30, window: 3_600, warningShare: 0.1, errorShare: 0.5 },
  /** H10: a slice is tried again at most three times (T:docs/fast-processing-workflow.md). */
  failedSlices: { window: 900, least: 20, warningShare: 0.01, errorShare: 0.1, retries: 3 },
  /** H10b: twice the 30 s that a slice takes (M:TFSLICE.md); the ramp-up of the workers (T:fast_processing_default.toml). */
  queuedSlice: { warning: 60, error: 300 },
  /**
   * H11: Little's law; see src/runs/capacity.ts. What comes and goes is counted over 60 s (`rates`): for so long from the first
   * slice that is finished, fewer are finished than come, however many workers there are.
   */
  capacity: { warningShare: 0.8, drain: 60, errorHolds: 60, rates: 60 },
  /** H12: an ERROR is worth a look, a burst of them is a failure; WARNING is noise in every healthy run. */
  logErrors: { window: 900, errorPerMinute: 10 },
  /** H13: one refusal may be a typing error; an agent that is set up wrongly is refused again and again. */
  refusals: { window: 300, errorPerMinute: 10 },
  /**
   * H14: partitions are made three days ahead, every hour. Bytes and shares of the disk that holds the database; PostgreSQL needs
   * room for its write-ahead log, 16 MiB at a time, before anything else. What goes onto it within an hour is reckoned on, in seconds.
   */
  disk: {
    ...{ warningShare: 0.1, warningBytes: 2 * 1024 ** 3, errorShare: 0.03, errorBytes: 256 * 1024 ** 2 },
    ...{ warningLeft: 24 * 3_600, errorLeft: 3_600 },
  },
  /** H15: our own certificate is renewed 30 days before its end, so 14 days are a fault; in days. */
  certificateDays: { warning: 14, error: 2 },
  /** H17: who lags is cut off at 1 MiB; a connection is lent within milliseconds. */
  lagging: 30,
  waiting: 30,
  /**
   * H18: NTP keeps clocks within milliseconds; a heartbeat that is a minute off is that of an agent that is late. A jump is told
   * of for a quarter of an hour. In seconds.
   */
  ownClock: { warning: 5, error: 60, remembered: 900 },
} as const;

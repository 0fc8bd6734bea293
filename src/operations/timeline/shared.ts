import type { Database } from '../../database/connection.ts';
import { SharedReplies } from '../shared-replies.ts';
import { readTimeline, type Timeline, type TimelineRequest } from './read.ts';

/** What of a run is asked for; the same for everybody. */
type Asked = Omit<TimelineRequest, 'clientAddress' | 'timeZone'>;

/** Reads the timeline of a run; undefined where nothing is known of it. @param clientAddress whose turn it is */
export type ReadTimeline = (asked: Asked, clientAddress: string) => Promise<Timeline | undefined>;

/** Bins and STF files of a timeline where nobody asks for others. */
export const USUAL = { bins: 240, stfs: 500 } as const;

/**
 * Reads timelines once for all who ask for the same at about the same time: everybody who looks at a run does so every two
 * seconds, and its diagnosis is made from the same.
 * @param timeZone IANA name of the zone in which agents write their times
 */
export function sharedTimelines(database: Database, timeZone: string): ReadTimeline {
  const replies = new SharedReplies<Timeline | undefined>();
  return ({ runNumber, from, to, bins, stfs }, clientAddress) => {
    const asked = { runNumber, from, to, bins, stfs };
    return replies.of(JSON.stringify(asked), () =>
      readTimeline(database, { ...asked, clientAddress, timeZone }),
    );
  };
}

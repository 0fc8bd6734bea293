import { cutElements } from '../json/cut-elements.ts';
import { parseShort, parseSurveyed, parsingSurveyed } from '../json/foreign-json.ts';
import { JSON_LIMITS } from '../json/limits.ts';
import { survey, surveying } from '../json/survey.ts';
import type { Steps } from '../process/event-loop.ts';
import { type BatchSize, type Group, listOf, MOST_RECORDS, MOST_VALUES, objectOf } from './batch.ts';
import { MalformedBatch } from './errors.ts';

/** Of all but the records, in whose place their numbers stand. */
const AROUND = { ...JSON_LIMITS, values: JSON_LIMITS.values + MOST_RECORDS };
const OF_RECORD = { ...JSON_LIMITS, values: MOST_VALUES };

/** The groups of a batch in JSON, in steps. @throws MalformedBatch, MalformedJson, BatchTooLarge */
export function* groupsOfJson(text: string, size: BatchSize): Steps<Group[]> {
  const { rest, elements, withLongNumbers } = yield* cutElements(text, 'logRecords', () => size.add(1));
  const { longNumbers } = yield* surveying(rest, AROUND);
  const request = objectOf(yield* parsingSurveyed(rest, longNumbers), 'the body');
  return listOf(request['resourceLogs'], 'resourceLogs').flatMap((part) => {
    const { resource, scopeLogs } = objectOf(part, 'an element of resourceLogs');
    return listOf(scopeLogs, 'scopeLogs').map((logs) => {
      const { scope, logRecords } = objectOf(logs, 'an element of scopeLogs');
      const places = listOf(logRecords, 'logRecords');
      size.add(1);
      const records = places.map((place) => () => {
        const index = Number(place);
        return recordOf(elements[index], withLongNumbers.has(index));
      });
      return { resource, scope, records };
    });
  });
}

function recordOf(text: string | undefined, hasLongNumber: boolean): unknown {
  if (text === undefined) throw new MalformedBatch('an element of logRecords is no record');
  // Nearly all: with fewer characters than it may have values, it is beyond no limit but those that were looked at already.
  const isShort = text.length < MOST_VALUES && !hasLongNumber;
  return isShort ? parseShort(text) : parseSurveyed(text, survey(text, OF_RECORD).longNumbers);
}

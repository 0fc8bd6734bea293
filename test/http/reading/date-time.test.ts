import { describe, expect, it } from 'vitest';
import { contractDocument } from '../../../src/http/document.ts';
import { readDateTime } from '../../../src/http/reading/date-time.ts';

const format = {
  message:
    'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].',
};
const range = { message: 'Datetime value out of range.' };

describe('a time with an offset, or read in UTC', () => {
  it.each([
    ['2026-08-07', '2026-08-07T00:00:00.000000Z'],
    ['2026-08-07T10:20', '2026-08-07T10:20:00.000000Z'],
    ['2026-08-07 10:20:30', '2026-08-07T10:20:30.000000Z'],
    ['2026-08-07T10:20:30.5', '2026-08-07T10:20:30.500000Z'],
    ['2026-08-07T10:20:30,123456', '2026-08-07T10:20:30.123456Z'],
    ['2026-08-07T10:20:30.123456789Z', '2026-08-07T10:20:30.123456Z'],
    ['2026-08-07T10:20:30.9999999Z', '2026-08-07T10:20:30.999999Z'],
    ['2026-08-07T10:20:30+02:30', '2026-08-07T07:50:30.000000Z'],
    ['2026-08-07T10:20:30-0930', '2026-08-07T19:50:30.000000Z'],
    ['2026-08-07T10:20:30.25-04', '2026-08-07T14:20:30.250000Z'],
    ['2026-08-07T10:20+23:59', '2026-08-06T10:21:00.000000Z'],
    ['20260807', '2026-08-07T00:00:00.000000Z'],
    ['20260807T1020', '2026-08-07T10:20:00.000000Z'],
    ['20260807 102030.5+02', '2026-08-07T08:20:30.500000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000000Z'],
    ['0050-06-01T00:00:00Z', '0050-06-01T00:00:00.000000Z'],
    ['9999-12-31T23:59:59.999999Z', '9999-12-31T23:59:59.999999Z'],
  ])('%s is %s', (text, canonical) => {
    expect(readDateTime(text, 'UTC')).toBe(canonical);
  });
});

describe('a time outside the years 1 to 9999 once it is in UTC', () => {
  it.each(['0001-01-01T00:00:00+00:01', '9999-12-31T23:59:59-00:01'])('%s is out of range', (text) => {
    expect(readDateTime(text, 'UTC')).toEqual(range);
  });

  it('is out of range by the zone, too', () => {
    expect(readDateTime('0001-01-01', 'Asia/Tokyo')).toEqual(range);
    expect(readDateTime('9999-12-31T23:59:59', 'America/New_York')).toEqual(range);
  });
});

describe('what is no time', () => {
  it.each([
    '',
    'now',
    '2026-08',
    '2026-8-7',
    '2026-02-30',
    '1900-02-29',
    '2026-13-01',
    '2026-00-01',
    '2026-08-00',
    '0000-01-01',
    '10000-01-01',
    '2026-08-07T24:00',
    '2026-08-07T10:60',
    '2026-08-07T10:20:60',
    '2026-08-07T10',
    '2026-08-07T10:20:30.',
    '2026-08-07T10:20:30.1234567890',
    '2026-08-07T10:20.5',
    '2026-08-07T10:20:30z',
    '2026-08-07t10:20:30',
    '2026-08-07_10:20:30',
    '2026-08-07T10:20:30+24:00',
    '2026-08-07T10:20:30+02:60',
    '2026-08-07T10:20:30 +02:00',
    '2026-08-07Z',
    '2026-W32-5',
    '2026-219',
    '20260807T10:20',
    ' 2026-08-07',
    '2026-08-07T10:20:30\n',
    '２026-08-07',
  ])('%j has the wrong format', (text) => {
    expect(readDateTime(text, 'UTC')).toEqual(format);
  });
});

describe('a time without an offset', () => {
  it.each([
    ['in winter', '2026-01-15T12:00:00.000001', 'America/New_York', '2026-01-15T17:00:00.000001Z'],
    ['in summer', '2026-07-15T12:00', 'America/New_York', '2026-07-15T16:00:00.000000Z'],
    ['as a mere date', '2026-07-15', 'America/New_York', '2026-07-15T04:00:00.000000Z'],
    ['just before a gap', '2026-03-08T01:59:59', 'America/New_York', '2026-03-08T06:59:59.000000Z'],
    ['in a gap, moved by it', '2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000000Z'],
    ['just after a gap', '2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000000Z'],
    ['before an overlap', '2026-11-01T00:59:59', 'America/New_York', '2026-11-01T04:59:59.000000Z'],
    ['in an overlap, the earlier', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000000Z'],
    ['after an overlap', '2026-11-01T02:00', 'America/New_York', '2026-11-01T07:00:00.000000Z'],
    ['in a gap east of UTC', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000000Z'],
    ['in an overlap east of UTC', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000000Z'],
    ['with half hours', '2026-08-07T10:00', 'Asia/Kolkata', '2026-08-07T04:30:00.000000Z'],
    ['furthest to the east', '2026-08-07T10:00', 'Pacific/Kiritimati', '2026-08-06T20:00:00.000000Z'],
    ['on a day left out', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000000Z'],
    ['before zones had hours', '1500-03-01', 'America/New_York', '1500-03-01T04:56:02.000000Z'],
    ['in the first year', '0001-01-01', 'America/New_York', '0001-01-01T04:56:02.000000Z'],
    ['in the last year', '9999-12-31', 'Asia/Tokyo', '9999-12-30T15:00:00.000000Z'],
  ])('%s: %s in %s is %s', (_, text, zone, canonical) => {
    expect(readDateTime(text, zone)).toBe(canonical);
  });

  it('is read in the zone asked for, whatever was read before', () => {
    const noon = '2026-01-15T12:00';
    const summer = '2026-07-15T12:00';
    const texts = [noon, summer, noon].map((text) => readDateTime(text, 'America/New_York'));
    expect(texts).toEqual([
      '2026-01-15T17:00:00.000000Z',
      '2026-07-15T16:00:00.000000Z',
      '2026-01-15T17:00:00.000000Z',
    ]);
    expect(readDateTime(noon, 'Europe/Berlin')).toBe('2026-01-15T11:00:00.000000Z');
  });
});

describe('the pattern of the contract', () => {
  const { components } = contractDocument() as unknown as {
    components: { schemas: Record<string, { pattern?: string }> };
  };
  const pattern = new RegExp(components.schemas['DateTimeIn']?.pattern ?? '^$', 'u');
  const two = (value: number) => String(value).padStart(2, '0');

  it.each(['-', ''])('has the days that there are, and no others, with "%s" between', (between) => {
    const wrong: string[] = [];
    for (const year of [0, 1, 4, 96, 100, 400, 1900, 1996, 2000, 2023, 2026, 2400, 9999])
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) {
          const text = [String(year).padStart(4, '0'), two(month), two(day)].join(between);
          if (pattern.test(text) !== (typeof readDateTime(text, 'UTC') === 'string')) wrong.push(text);
        }
    expect(wrong).toEqual([]);
  });

  it('has the times that there are, and no others', () => {
    const wrong: string[] = [];
    for (const time of [
      '23:59',
      '24:00',
      '10:60',
      '10:20:60',
      '10:20:30.1234567890',
      '10:20:30,5',
      '1:20',
      '102030',
    ])
      for (const offset of ['', 'Z', 'z', '+23:59', '-24:00', '+01:60', '+0130', '-01', '+1'])
        for (const text of [`2026-08-07T${time}${offset}`, `20260807 ${time.replaceAll(':', '')}${offset}`])
          if (pattern.test(text) !== (typeof readDateTime(text, 'UTC') === 'string')) wrong.push(text);
    expect(wrong).toEqual([]);
  });
});

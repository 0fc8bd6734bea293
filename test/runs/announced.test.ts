import { expect, it } from 'vitest';
import { announcedFiles, unregistered } from '../../src/runs/announced.ts';

const at = '2026-08-07T14:00:00Z';
const later = '2026-08-07T14:00:02Z';

it('a file that is announced twice counts once, from the first time', () => {
  const messages = [
    { sent_at: at, filename: 'swf.1.000001.stf', sequence: '1' },
    { sent_at: later, filename: 'swf.1.000001.stf', sequence: '1' },
    { sent_at: later, filename: 'swf.1.000002.stf', sequence: '2.5' },
    { sent_at: later, filename: null, sequence: '3' },
  ];
  expect(announcedFiles(messages)).toEqual([
    { stf_filename: 'swf.1.000001.stf', sequence: 1, announced_at: at },
    { stf_filename: 'swf.1.000002.stf', sequence: null, announced_at: later },
  ]);
});

it('announced files that nobody has registered are found', () => {
  const announced = ['a.stf', 'b.stf'].map((name) => ({
    stf_filename: name,
    sequence: null,
    announced_at: at,
  }));
  expect(unregistered(announced, [{ stf_filename: 'a.stf' }])).toMatchObject([{ stf_filename: 'b.stf' }]);
});

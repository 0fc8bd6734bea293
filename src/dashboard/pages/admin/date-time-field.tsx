import { TextInput } from '@mantine/core';
import { useZone, zoneName } from '../../parts/clock.ts';
import { moment } from '../../parts/format.ts';
import css from './admin.module.css';
import type { FieldProps } from './field-props.ts';

/**
 * A moment as the exact text that is sent, which keeps its microseconds, and beside it the browser's picker, in the zone
 * of the page.
 */
export function DateTimeField({ text, write, common }: FieldProps) {
  const zone = useZone();
  const isMoment = text !== '' && !Number.isNaN(Date.parse(text));
  const { label } = common;
  return (
    <div className={css['moment']}>
      <TextInput
        {...common}
        value={text}
        placeholder="2026-08-07T14:00:00.123456Z"
        onChange={({ currentTarget }) => write(currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput
        type="datetime-local"
        step={1}
        label={zoneName(zone)}
        aria-label={`${label}, in ${zoneName(zone)}`}
        value={isMoment ? moment(text, zone).replace(' ', 'T') : ''}
        onChange={({ currentTarget: { value } }) => {
          const at = new Date(`${value}${zone === 'UTC' ? 'Z' : ''}`);
          write(Number.isNaN(at.getTime()) ? '' : at.toISOString().replace('.000Z', 'Z'));
        }}
      />
    </div>
  );
}

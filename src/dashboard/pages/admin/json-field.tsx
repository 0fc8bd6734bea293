import { Button, Textarea } from '@mantine/core';
import { formatJson, parseExactly, readsExactly } from '../../api/json.ts';
import css from './admin.module.css';
import type { FieldProps } from './field-props.ts';

/** Lines that are shown without scrolling. */
const MOST_LINES = 24;
const LEAST_LINES = 3;

/** JSON as text: what is sent is what stands here, with every digit. */
export function JsonField({ text, write, common }: FieldProps) {
  const fault = faultIn(text);
  const formatted = fault === undefined && text.trim() !== '' ? formatJson(parseExactly(text)) : text;
  const error = common.error ?? fault;
  return (
    <div>
      <Textarea
        {...common}
        {...(error !== undefined && { error })}
        value={text}
        readOnly={!readsExactly}
        rows={Math.min(MOST_LINES, Math.max(LEAST_LINES, text.split('\n').length))}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        classNames={{ input: css['json'] ?? '' }}
        autoComplete="off"
        spellCheck={false}
      />
      {!readsExactly && (
        <p className={css['help']}>This browser would round the numbers. Use a newer browser to edit them.</p>
      )}
      {formatted !== text && (
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => write(formatted)}>
          Indent
        </Button>
      )}
    </div>
  );
}

function faultIn(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return `This is not valid JSON: ${(error as Error).message}`;
  }
}

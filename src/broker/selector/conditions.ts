import type { Headers } from '../../stomp/protocol.ts';

/** Whether something holds of a message; undefined where SQL does not know, for want of a header. */
export type Condition = (headers: Headers) => boolean | undefined;
/** A header, which is text, or a literal. */
export type Value = (headers: Headers) => string | number | boolean | undefined;

export type Ordering = '>' | '<' | '>=' | '<=';

/** @param decisive the value that decides all of them: true for OR, false for AND */
export function combined(conditions: Condition[], decisive: boolean): Condition {
  const [first, ...others] = conditions;
  if (first && others.length === 0) return first;
  return (headers) => {
    let isKnown = true;
    for (const condition of conditions) {
      const holds = condition(headers);
      if (holds === decisive) return decisive;
      if (holds === undefined) isKnown = false;
    }
    return isKnown ? !decisive : undefined;
  };
}

export function not(condition: Condition): Condition {
  return (headers) => {
    const holds = condition(headers);
    return holds === undefined ? undefined : !holds;
  };
}

/** A condition on a value, unknown where there is none. */
export function known(value: Value, holds: (value: string | number | boolean) => boolean): Condition {
  return (headers) => {
    const given = value(headers);
    return given === undefined ? undefined : holds(given);
  };
}

/** Text never equals a number. Two headers that are both missing are equal, as they are to ActiveMQ. */
export function equal(left: Value, right: Value): Condition {
  return (headers) => {
    const [a, b] = [left(headers), right(headers)];
    return (a === undefined) !== (b === undefined) ? undefined : a === b;
  };
}

/** Only numbers are ordered; that text is before or after something is never so. */
export function ordered(left: Value, ordering: Ordering, right: number): Condition {
  return known(left, (value) => {
    if (typeof value !== 'number') return false;
    if (ordering === '>') return value > right;
    if (ordering === '<') return value < right;
    return ordering === '>=' ? value >= right : value <= right;
  });
}

import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../generated/operations.ts';
import { compileBodyReader } from '../../../src/http/reading/body-reader.ts';
import { readForeignJson } from '../../../src/json/foreign-json.ts';
import { property } from './field.ts';

/** The body of a PATCH, and that of a POST, as the contract writes the two. */
const patch: Schema = {
  type: 'object',
  properties: {
    run_number: property({ as: 'integer', bits: 32 }),
    start_time: property({ as: 'date-time' }),
    end_time: property({ as: 'date-time' }, { nullable: true }),
    operator: property({ as: 'text', maxLength: 10, blank: false }),
    status: { type: 'string', enum: ['active', 'ended'] },
    run_conditions: property({ as: 'json', takesNull: true }),
  },
};
const input: Schema = { ...patch, required: ['run_number', 'start_time'] };

const read = (schema: Schema, json: string, timeZone = 'UTC') =>
  compileBodyReader(schema, { timeZone })(readForeignJson(json));

describe('a body', () => {
  it('is read into canonical values, in the order of the contract', () => {
    const outcome = read(
      input,
      '{"status":"active","operator":" alice ","end_time":null,"start_time":"2026-08-07","run_number":"100010"}',
    );
    expect(JSON.stringify(outcome)).toBe(
      JSON.stringify({
        value: {
          run_number: 100010,
          start_time: '2026-08-07T00:00:00.000000Z',
          end_time: null,
          operator: 'alice',
          status: 'active',
        },
      }),
    );
  });

  it('holds only what was sent: absent properties stay absent', () => {
    expect(read(patch, '{}')).toEqual({ value: {} });
    expect(read(patch, '{"operator":"bob"}')).toEqual({ value: { operator: 'bob' } });
  });

  it('is refused with the messages of all fields at once, in the order of the contract', () => {
    const outcome = read(input, '{"status":"on","operator":"","end_time":7,"run_number":null}');
    expect(JSON.stringify(outcome)).toBe(
      JSON.stringify({
        errors: {
          run_number: ['This field may not be null.'],
          start_time: ['This field is required.'],
          end_time: [
            'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].',
          ],
          operator: ['This field may not be blank.'],
          status: ['"on" is not a valid choice.'],
        },
      }),
    );
  });

  it('keeps the digits of free JSON', () => {
    const outcome = read(patch, '{"run_conditions":{"events":12345678901234567890}}');
    expect(JSON.stringify(outcome)).toBe('{"value":{"run_conditions":{"events":12345678901234567890}}}');
  });

  it('may hold properties that the contract does not name: they are left out', () => {
    expect(read(patch, '{"mq_connected":true,"run_id":7,"operator":"bob"}')).toEqual({
      value: { operator: 'bob' },
    });
  });

  it('is harmless where its keys are those of every object', () => {
    const outcome = read(patch, '{"constructor":1,"hasOwnProperty":2,"toString":3,"valueOf":{}}');
    expect(outcome).toEqual({ value: {} });
    const inherited: Schema = {
      properties: { constructor: property({ as: 'text' }) },
      required: ['constructor'],
    };
    expect(read(inherited, '{}')).toEqual({ errors: { constructor: ['This field is required.'] } });
  });

  it('has its times read in the zone of the monitor', () => {
    expect(read(patch, '{"start_time":"2026-07-15T12:00"}', 'America/New_York')).toEqual({
      value: { start_time: '2026-07-15T16:00:00.000000Z' },
    });
  });

  it.each([
    ['[]', 'list'],
    ['[{}]', 'list'],
    ['"text"', 'str'],
    ['7', 'int'],
    ['12345678901234567890', 'int'],
    ['1.5', 'float'],
    ['1.23456789012345678901', 'float'],
    ['true', 'bool'],
  ])('that is %s is no object but a %s', (json, type) => {
    expect(read(input, json)).toEqual({
      errors: { non_field_errors: [`Invalid data. Expected a dictionary, but got ${type}.`] },
    });
  });

  it('that is null is no data', () => {
    expect(read(patch, 'null')).toEqual({ errors: { non_field_errors: ['No data provided'] } });
  });
});

describe('a required name of which the empty counts as absent', () => {
  const named: Schema = {
    properties: { instance_name: property({ as: 'text', blank: false, falsyIsMissing: true }) },
    required: ['instance_name'],
  };

  it.each([
    '{}',
    '{"instance_name":null}',
    '{"instance_name":""}',
    '{"instance_name":0}',
    '{"instance_name":[]}',
  ])('is required in %s', (json) => {
    expect(read(named, json)).toEqual({ errors: { instance_name: ['This field is required.'] } });
  });

  it('is refused for being blank only where there is something in it', () => {
    expect(read(named, '{"instance_name":" "}')).toEqual({
      errors: { instance_name: ['This field may not be blank.'] },
    });
    expect(read(named, '{"instance_name":"data-agent-operator-7"}')).toEqual({
      value: { instance_name: 'data-agent-operator-7' },
    });
  });
});

describe('a contract that does not say how to read a property', () => {
  it.each([
    ['neither kind nor words', { type: 'string' }, /name says neither x-reads nor enum/],
    ['a kind without reader', property({ as: 'colour' }), /name is read as colour/],
    ['an unknown kind of key', property({ as: 'key', key: 'colour' }), /unknown kind of key: colour/],
  ])('with %s fails at the start, and names it', (_, schema, message) => {
    expect(() => compileBodyReader({ properties: { name: schema } }, { timeZone: 'UTC' })).toThrow(message);
  });
});

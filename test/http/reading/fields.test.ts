import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../generated/operations.ts';
import { fastest } from '../../fastest.ts';
import { property, readField, refused } from './field.ts';

/** A kind of field, with what it makes of values as they stand in a JSON text. */
function reads(kind: string, schema: Schema, cases: [json: string, outcome: unknown][]): void {
  describe(kind, () => {
    for (const [json, outcome] of cases) {
      const shown = json.length < 60 ? json : `${json.slice(0, 40)}… (${json.length} characters)`;
      it(`reads ${shown} as ${JSON.stringify(outcome).slice(0, 200)}`, () => {
        expect(readField(schema, json)).toEqual(outcome);
      });
    }
  });
}

const beyondDouble = '9'.repeat(400);
reads('text, of a whole number beyond the range of a double', property({ as: 'text' }), [
  [beyondDouble, beyondDouble],
  [`-${beyondDouble}`, `-${beyondDouble}`],
  ['1e400', 'inf'],
]);
reads('a choice, of a whole number beyond the range of a double', property({ as: 'choice', values: [1] }), [
  [beyondDouble, refused(`"${beyondDouble}" is not a valid choice.`)],
]);
reads('an integer beyond the range of a double', property({ as: 'integer' }), [
  [beyondDouble, refused('Ensure this value is less than or equal to 2147483647.')],
]);

const notText = refused('Not a valid string.');
reads('text of at most 5 characters', property({ as: 'text', maxLength: 5, blank: false }), [
  ['"beam"', 'beam'],
  ['" \\t\\n\\u0085\\u001fbeam\\u3000 "', 'beam'],
  ['"\\ufeffbeam"', '\ufeffbeam'],
  ['"a b"', 'a b'],
  ['"  12345  "', '12345'],
  ['"😀😀😀😀😀"', '😀😀😀😀😀'],
  ['"😀😀😀😀😀😀"', refused('Ensure this field has no more than 5 characters.')],
  ['"123456"', refused('Ensure this field has no more than 5 characters.')],
  ['""', refused('This field may not be blank.')],
  ['" \\n "', refused('This field may not be blank.')],
  ['null', refused('This field may not be null.')],
  ['12', '12'],
  ['-1.5', '-1.5'],
  ['true', notText],
  ['[]', notText],
  ['{}', notText],
  ['"a\\u0000b"', refused('Null characters are not allowed.')],
  ['"a\\ud800b"', refused('Surrogate characters are not allowed: U+D800.')],
  ['"\\udfff\\ud800"', refused('Surrogate characters are not allowed: U+DFFF.')],
  [
    '"123456\\u0000\\ud800"',
    refused(
      'Ensure this field has no more than 5 characters.',
      'Null characters are not allowed.',
      'Surrogate characters are not allowed: U+D800.',
    ),
  ],
]);
reads('text that may be blank', property({ as: 'text', blank: true }), [
  ['""', ''],
  ['"  "', ''],
  ['12345678901234567890', '12345678901234567890'],
]);

reads('text without limits', property({ as: 'text' }), [
  ['""', refused('This field may not be blank.')],
  [`"${'x'.repeat(1_000)}"`, 'x'.repeat(1_000)],
]);

const notInteger = refused('A valid integer is required.');
reads('integer of 32 bits', property({ as: 'integer', bits: 32 }), [
  ['12', 12],
  ['12.0', 12],
  ['1e3', 1000],
  ['-0', 0],
  ['"12"', 12],
  ['" +12.00 "', 12],
  ['"-7"', -7],
  ['2147483647', 2147483647],
  ['-2147483648', -2147483648],
  ['2147483648', refused('Ensure this value is less than or equal to 2147483647.')],
  ['"-2147483649"', refused('Ensure this value is greater than or equal to -2147483648.')],
  ['100000000000000000000', refused('Ensure this value is less than or equal to 2147483647.')],
  [`"${'9'.repeat(1_000)}"`, refused('Ensure this value is less than or equal to 2147483647.')],
  [`"${'9'.repeat(1_001)}"`, refused('String value too large.')],
  ['1.5', notInteger],
  ['"1.5"', notInteger],
  ['"1e3"', notInteger],
  ['"0x10"', notInteger],
  ['"twelve"', notInteger],
  ['""', notInteger],
  ['true', notInteger],
  ['[]', notInteger],
  ['{}', notInteger],
  ['1e400', notInteger],
]);
reads('integer of 64 bits', property({ as: 'integer', bits: 64 }), [
  ['9007199254740991', 9007199254740991],
  ['"-9007199254740991"', -9007199254740991],
  ['9007199254740993', refused('Ensure this value is less than or equal to 9007199254740991.')],
  ['-9223372036854775808', refused('Ensure this value is greater than or equal to -9007199254740991.')],
  ['false', refused('A valid biginteger is required.')],
]);

const notNumber = refused('A valid number is required.');
reads('number', property({ as: 'number' }), [
  ['1.5', 1.5],
  ['"1.5"', 1.5],
  ['" -2.5e-3 "', -0.0025],
  ['"\\u001f.5\\u001f"', 0.5],
  ['3.14159265358979323846', Math.PI],
  ['true', 1],
  ['false', 0],
  ['"one"', notNumber],
  ['""', notNumber],
  ['"inf"', notNumber],
  ['"nan"', notNumber],
  ['"0x10"', notNumber],
  ['1e400', notNumber],
  ['"1e400"', notNumber],
  ['[]', notNumber],
  ['{}', notNumber],
  [`"${'1'.repeat(1_001)}"`, refused('String value too large.')],
]);

const notBoolean = refused('Must be a valid boolean.');
reads('boolean', property({ as: 'boolean' }), [
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
  ['"t"', true],
  ['"tRuE"', true],
  ['"Y"', true],
  ['"yes"', true],
  ['"on"', true],
  ['"1"', true],
  ['"f"', false],
  ['"False"', false],
  ['"n"', false],
  ['"NO"', false],
  ['"off"', false],
  ['"0"', false],
  ['" true "', notBoolean],
  ['""', notBoolean],
  ['"null"', notBoolean],
  ['2', notBoolean],
  ['-1', notBoolean],
  ['[]', notBoolean],
  ['{}', notBoolean],
]);
reads('boolean or null', property({ as: 'boolean' }, { nullable: true }), [
  ['""', null],
  ['"null"', null],
  ['"maybe"', notBoolean],
]);

const notTime = refused(
  'Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].',
);
reads('date-time', property({ as: 'date-time' }), [
  ['"2026-08-07T10:00:00Z"', '2026-08-07T10:00:00.000000Z'],
  ['"0001-01-01T00:00:00+05:00"', refused('Datetime value out of range.')],
  ['"yesterday"', notTime],
  ['""', notTime],
  ['20260807', notTime],
  ['true', notTime],
  ['{}', notTime],
]);

const notUuid = refused('Must be a valid UUID.');
reads('uuid', property({ as: 'uuid' }), [
  ['"0A1B2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D"', '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'],
  ['"0a1b2c3d4e5f4a6b8c7d9e0f1a2b3c4d"', '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'],
  ['255', '00000000-0000-0000-0000-0000000000ff'],
  ['340282366920938463463374607431768211455', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ['340282366920938463463374607431768211456', notUuid],
  ['-1', notUuid],
  ['" 0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"', notUuid],
  ['"0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4"', notUuid],
  ['""', notUuid],
  ['[]', notUuid],
]);

const notUrl = refused('Enter a valid URL.');
reads('url', property({ as: 'url', maxLength: 200, blank: true }), [
  ['"http://daq.example.org"', 'http://daq.example.org'],
  ['" https://localhost:8443/agent?x=1#top "', 'https://localhost:8443/agent?x=1#top'],
  ['"ftp://user:secret@10.0.0.7/data"', 'ftp://user:secret@10.0.0.7/data'],
  ['"http://[::1]:8000/"', 'http://[::1]:8000/'],
  ['""', ''],
  ['"daq.example.org"', notUrl],
  ['"http://daq"', notUrl],
  ['"http://10.0.0.256/"', notUrl],
  ['"http://daq.example.org/a b"', notUrl],
  ['"ssh://daq.example.org"', notUrl],
  ['"http://-daq.example.org"', notUrl],
  ['12', notUrl],
  ['true', notUrl],
  [
    `"http://daq.example.org/${'p'.repeat(200)}"`,
    refused('Ensure this field has no more than 200 characters.'),
  ],
  [
    `"http://daq.example.org/${'p'.repeat(2_048)}"`,
    refused('Ensure this field has no more than 200 characters.', 'Enter a valid URL.'),
  ],
  ['"http://daq.example.org/\\u0000"', refused('Null characters are not allowed.')],
]);

const notIp = refused('Enter a valid IPv4 or IPv6 address.');
reads('ip', property({ as: 'ip' }), [
  ['" 10.0.0.7 "', '10.0.0.7'],
  ['"2001:0DB8:0:0:0:0:0:1"', '2001:db8::1'],
  ['"::ffff:10.0.0.7"', '10.0.0.7'],
  ['"10.0.0.256"', notIp],
  ['"010.0.0.7"', notIp],
  ['"fe80::1%eth0"', notIp],
  ['"localhost"', notIp],
  ['7', notIp],
  ['true', notIp],
  ['""', refused('This field may not be blank.')],
]);

reads('log level', property({ as: 'choice', values: [50, 40, 30, 20, 10, 0] }), [
  ['20', 20],
  ['"20"', 20],
  ['0', 0],
  ['25', refused('"25" is not a valid choice.')],
  ['" 20 "', refused('" 20 " is not a valid choice.')],
  ['"020"', refused('"020" is not a valid choice.')],
  ['false', refused('"False" is not a valid choice.')],
]);
reads('word of an enum', { type: 'string', enum: ['OK', 'ERROR'] }, [
  ['"OK"', 'OK'],
  ['"ok"', refused('"ok" is not a valid choice.')],
  ['" OK"', refused('" OK" is not a valid choice.')],
  ['""', refused('"" is not a valid choice.')],
  ['true', refused('"True" is not a valid choice.')],
  ['[]', refused('"[]" is not a valid choice.')],
  ['{}', refused('"{}" is not a valid choice.')],
  ['null', refused('This field may not be null.')],
]);
reads('word of an enum or null', { type: ['string', 'null'], enum: ['OK', 'ERROR', null] }, [
  ['null', null],
  ['""', null],
  ['"null"', refused('"null" is not a valid choice.')],
]);

reads('integer key', property({ as: 'key', key: 'integer' }), [
  ['7', 7],
  ['7.0', 7],
  ['" +7 "', 7],
  ['"\\u001f7"', 7],
  ['7.5', refused('Invalid pk "7.5" - object does not exist.')],
  ['100000000000000000000', refused('Invalid pk "100000000000000000000" - object does not exist.')],
  ['"abc"', refused('Incorrect type. Expected pk value, received str.')],
  ['true', refused('Incorrect type. Expected pk value, received bool.')],
  ['[7]', refused('Incorrect type. Expected pk value, received list.')],
  ['{"run_id":7}', refused('Incorrect type. Expected pk value, received dict.')],
  ['""', refused('This field may not be null.')],
]);
reads('uuid key', property({ as: 'key', key: 'uuid' }), [
  ['"0A1B2C3D4E5F4A6B8C7D9E0F1A2B3C4D"', '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'],
  ['"abc"', refused('“abc” is not a valid UUID.')],
  ['0', refused('Invalid pk "0" - object does not exist.')],
  ['1.5', refused('“1.5” is not a valid UUID.')],
  ['[1, true, "a", null]', refused("“[1, True, 'a', None]” is not a valid UUID.")],
  ['{"id": {}}', refused("“{'id': {}}” is not a valid UUID.")],
  ['true', refused('Incorrect type. Expected pk value, received bool.')],
  ['""', refused('This field may not be null.')],
]);
reads('uuid key or null', property({ as: 'key', key: 'uuid' }, { nullable: true }), [
  ['null', null],
  ['""', null],
]);
reads('name key', property({ as: 'key', key: 'name' }), [
  ['"swf.100010.000001.stf"', 'swf.100010.000001.stf'],
  ['" padded "', ' padded '],
  ['true', 'True'],
  ['[]', '[]'],
  ['1.5', '1.5'],
  ['"a\\u0000"', refused('Invalid value.')],
  ['"\\ud800"', refused('Invalid value.')],
  ['""', refused('This field may not be null.')],
]);

describe('reading', () => {
  it('takes no longer for white space inside a text than for anything else', () => {
    const timeOf = (as: string, inside: string) => {
      const field = property({ as, maxLength: 9 });
      const json = JSON.stringify(`a${inside.repeat(50_000)}b`);
      return fastest(() => readField(field, json));
    };
    // Looked at again from each blank on it would be thousands of times as long.
    for (const as of ['text', 'url', 'ip']) expect(timeOf(as, ' ')).toBeLessThan(timeOf(as, 'x') * 20 + 1);
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileFault } from './file-fault.ts';

function faultOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return fileFault(error);
  }
}

test('a fault that is often met is told in plain words', () => {
  expect(faultOf('/no/such/file')).toBe('there is no such file or folder; check how it is spelt');
  expect(faultOf('/')).toBe('it is a folder; name a file');
  expect(faultOf('/dev/null/a')).toBe('a part of its path is a file and no folder; check how it is spelt');
});

test('a rare one is told as the system does, without a full stop', () => {
  expect(fileFault(Object.assign(new Error('EIO: i/o error, read.'), { code: 'EIO' }))).toBe(
    'EIO: i/o error, read',
  );
  expect(fileFault('gone')).toBe('gone');
});

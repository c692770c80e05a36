import { describe, expect, test } from 'vitest';
import { parseTargetUrl } from './target.ts';

describe('the address of a target', () => {
  test.each([
    ['http://127.0.0.1:4010', '127.0.0.1:4010'],
    ['https://ecs.example/', 'ecs.example'],
    ['http://[::1]:4010', '[::1]:4010'],
    ['HTTP://Ecs.Example:80', 'ecs.example'],
  ])('%s is read', (text, host) => {
    expect(parseTargetUrl(text)).toMatchObject({ host, pathname: '/' });
  });

  test.each([
    ['127.0.0.1', '"127.0.0.1" is not a URL; give one such as http://127.0.0.1:4010.'],
    ['', '"" is not a URL; give one such as http://127.0.0.1:4010.'],
    [
      'http://user:secret@h:99999',
      '"http://***@h:99999" is not a URL; give one such as http://127.0.0.1:4010.',
    ],
    ['http://h:99999', '"http://h:99999" is not a URL; give one such as http://127.0.0.1:4010.'],
    [
      'localhost:4010',
      '"localhost:4010" has the scheme localhost: and not http: or https:; give a URL such as http://127.0.0.1:4010.',
    ],
    [
      'http://h:1/api',
      '"http://h:1/api" has more than a host and a port; the API has the one path /, so give http://h:1.',
    ],
    [
      'http://h/?a=1',
      '"http://h/?a=1" has more than a host and a port; the API has the one path /, so give http://h.',
    ],
    [
      'http://h/#a',
      '"http://h/#a" has more than a host and a port; the API has the one path /, so give http://h.',
    ],
    [
      'http://user:secret@h:1',
      '"http://***@h:1" has more than a host and a port; the API has the one path /, so give http://h:1.',
    ],
  ])('%j is answered with a sentence', (text, sentence) => {
    expect(parseTargetUrl(text)).toBe(sentence);
  });
});

import { describe, expect, test } from 'vitest';
import { formatOf, parseMediaType, preferredFormat } from './media-type.ts';

describe('parseMediaType', () => {
  test.each<[string, string, string, Record<string, string>]>([
    ['a bare type has no parameters', 'application/json', 'application/json', {}],
    ['a parameter follows a semicolon', 'text/xml;charset=utf-8', 'text/xml', { charset: 'utf-8' }],
    [
      'type and parameter names come in lower case',
      'Text/XML; Charset=UTF-8',
      'text/xml',
      { charset: 'UTF-8' },
    ],
    ['white space is free', ' a/b ; c = d ; e=f ', 'a/b', { c: 'd', e: 'f' }],
    ['quotes are removed', 'a/b; c="d; e=\\"f\\""; g=h', 'a/b', { c: 'd; e="f"', g: 'h' }],
    ['what is no parameter is passed over', 'a/b;;c;=d;e=f', 'a/b', { e: 'f' }],
    ['an empty header names no type', '', '', {}],
  ])('%s', (_, header, type, parameters) => {
    expect(parseMediaType(header)).toEqual({ type, parameters: new Map(Object.entries(parameters)) });
  });
});

describe('formatOf', () => {
  test.each([
    ['application/json', 'JSON'],
    ['application/xml', 'XML'],
    ['text/xml', 'XML'],
    ['text/html', undefined],
    ['*/*', undefined],
  ])('%s carries %s', (type, format) => {
    expect(formatOf(type)).toBe(format);
  });
});

describe('preferredFormat', () => {
  test.each([
    ['no header says nothing', undefined, undefined],
    ['an empty header says nothing', '', undefined],
    ['any type says nothing', '*/*', undefined],
    ['any subtype says nothing', 'application/*', undefined],
    ['other types say nothing', 'text/html, application/xhtml+xml', undefined],
    ['a JSON type prefers JSON', 'application/json', 'JSON'],
    ['letter case is free', 'Application/JSON; Q=0.1', 'JSON'],
    ['a named type wins over a wildcard of a higher weight', '*/*, application/json;q=0.1', 'JSON'],
    ['application/xml prefers XML', 'application/xml', 'XML'],
    ['text/xml prefers XML', 'text/xml;charset=utf-8', 'XML'],
    ["a browser's header prefers XML", 'text/html,application/xml;q=0.9,*/*;q=0.8', 'XML'],
    ['of two weights the higher one wins', 'application/xml;q=0.4, application/json;q=0.5', 'JSON'],
    ['of two equal weights the first one wins', 'text/xml, application/json', 'XML'],
    ['a weight above 1 counts as 1', 'application/json, text/xml;q=5', 'JSON'],
    ['a weight of 0 is a type not wanted', 'application/json;q=0, */*', undefined],
    ['a type not wanted leaves the other one', 'application/json;q=0.0, text/xml;q=0.001', 'XML'],
    ['a weight that is no number counts as 1', 'text/xml;q=0.9, application/json;q=high', 'JSON'],
    ['a comma inside quotes parts nothing', 'text/xml;a="x, application/json";q=0.1', 'XML'],
    ['a comma behind an escaped quote parts nothing', 'text/html;a="\\", application/json", text/xml', 'XML'],
    ['a quote that never closes does no harm', 'application/json;a="x', 'JSON'],
  ])('%s', (_, accept, format) => {
    expect(preferredFormat(accept)).toBe(format);
  });
});

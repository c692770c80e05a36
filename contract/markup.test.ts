import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { markup } from './markup.ts';

test('a text in markup is read back as it was', () => {
  const nasty = `</title><script>alert("1")</script> & &amp; 'a' 中😀\n\tb`;
  const xml = `<a b="${markup(nasty.replaceAll(/\s/g, ' '))}">${markup(nasty)}</a>`;
  expect(XMLValidator.validate(xml)).toBe(true);
  const parsed: unknown = new XMLParser({ ignoreAttributes: false, trimValues: false }).parse(xml);
  expect(parsed).toEqual({ a: { '@_b': nasty.replaceAll(/\s/g, ' '), '#text': nasty } });
});

test('characters that markup can not hold, or that control a screen, are replaced', () => {
  expect(markup('a\0\u001B[31m\u0085\uFFFE\uD800\rb')).toBe('a\uFFFD\uFFFD[31m\uFFFD\uFFFD\uFFFD\uFFFDb');
});

test('a line end of two characters is one line end', () => {
  expect(markup('a\r\nb')).toBe('a\nb');
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Body } from '../body.ts';
import { formatXml, parseXml } from './xml.ts';

describe('formatXml', () => {
  test('a body is a declaration and a root on one line, members in order', () => {
    expect(formatXml('Error', { RequestId: '1', Code: 'KeyPair.AlreadyExist' })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Error><RequestId>1</RequestId><Code>KeyPair.AlreadyExist</Code></Error>',
    );
  });

  test.each([
    ['markup is escaped', '<a> & </a> ]]>', '&lt;a&gt; &amp; &lt;/a&gt; ]]&gt;'],
    ['quotes stay', `"it's"`, `"it's"`],
    ['a line feed and a tab stay', 'a\n\tb', 'a\n\tb'],
    ['a carriage return is a character reference', 'a\r\nb', 'a&#13;\nb'],
    ['a control character becomes U+FFFD', 'a\u0000b\u001F', 'a\uFFFDb\uFFFD'],
    ['a noncharacter becomes U+FFFD', '\uFFFE\uFFFF', '\uFFFD\uFFFD'],
    ['half of a surrogate pair becomes U+FFFD', 'a\uD83Db', 'a\uFFFDb'],
    ['a whole surrogate pair stays', '🔑', '🔑'],
    ['an empty value is an empty element', '', ''],
  ])('%s', (_, value, text) => {
    expect(formatXml('R', { A: value })).toBe(`<?xml version="1.0" encoding="UTF-8"?><R><A>${text}</A></R>`);
  });
});

describe('a tree', () => {
  test.each<[string, Body, string]>([
    ['a nested object is a nested element', { A: { B: 'x' } }, '<A><B>x</B></A>'],
    ['a list is a repeated element', { As: { A: [{ B: '1' }, 'x'] } }, '<As><A><B>1</B></A><A>x</A></As>'],
    ['a list of one is one element', { As: { A: ['x'] } }, '<As><A>x</A></As>'],
    ['an empty list is no element', { As: { A: [] } }, '<As></As>'],
    [
      'numbers and booleans are their text',
      { A: 1.5, B: false, C: [0, true] },
      '<A>1.5</A><B>false</B><C>0</C><C>true</C>',
    ],
    ['an empty object is an empty element', { A: {} }, '<A></A>'],
  ])('%s', (_, members, elements) => {
    expect(formatXml('R', members)).toBe(`<?xml version="1.0" encoding="UTF-8"?><R>${elements}</R>`);
  });
});

describe('parseXml', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['members are the child elements', '<R><A>1</A><B>x</B></R>', { A: '1', B: 'x' }],
    [
      'numbers and booleans stay text',
      '<R><A>007</A><B>true</B><C>1e3</C></R>',
      { A: '007', B: 'true', C: '1e3' },
    ],
    ['text keeps its white space', '<R><A> x \n</A><B>  </B></R>', { A: ' x \n', B: '  ' }],
    [
      'white space between elements says nothing',
      '<R>\r\n  <A>1</A>\n  <B>2</B>\n</R>\n',
      { A: '1', B: '2' },
    ],
    ['an empty element is the empty string', '<R><A></A><B/></R>', { A: '', B: '' }],
    ['a root without elements has no members', '<R/>', {}],
    ['a root of white space has no members', '<R>\n</R>', {}],
    ['predefined entities are decoded', '<R><A>&lt;&amp;amp;&gt;&quot;&apos;</A></R>', { A: `<&amp;>"'` }],
    ['numeric references are decoded', '<R><A>&#65;&#x42;&#13;&#x1F511;</A></R>', { A: 'AB\r🔑' }],
    ['CDATA is text as it stands', '<R><A>a<![CDATA[<b> &amp; ]]>c</A></R>', { A: 'a<b> &amp; c' }],
    ['a DOCTYPE inside CDATA is text', '<R><A><![CDATA[<!DOCTYPE x>]]></A></R>', { A: '<!DOCTYPE x>' }],
    ['CR LF is a line feed', '<R><A>a\r\nb\rc</A></R>', { A: 'a\nb\nc' }],
    [
      'a declaration in double quotes is passed over',
      '<?xml version="1.0" encoding="UTF-8"?><R><A>1</A></R>',
      { A: '1' },
    ],
    [
      'a declaration in single quotes is passed over',
      "<?xml version='1.0' encoding='UTF-8'?><R><A>1</A></R>",
      { A: '1' },
    ],
    ['a byte order mark is passed over', '\uFEFF<?xml version="1.0"?><R><A>1</A></R>', { A: '1' }],
    ['attributes are passed over', '<R xmlns="http://ecs.aliyuncs.com/doc/"><A b="c">1</A></R>', { A: '1' }],
    [
      'instructions before the root are passed over',
      '<?xml version="1.0"?>\n<?a b?>\n<R><A>1</A></R>',
      { A: '1' },
    ],
    ['a root of text has it as a member', '<R> x</R>', { '#text': ' x' }],
    ['comments and instructions are passed over', '<!-- a --><R><?b c?><A>1<!-- d -->2</A></R>', { A: '12' }],
    [
      'an element with elements inside is an object',
      '<R><A><B>1</B> <C>2</C></A></R>',
      { A: { B: '1', C: '2' } },
    ],
    ['a repeated element is an array', '<R><A>1</A><B/><A><C> </C></A></R>', { A: ['1', { C: ' ' }], B: '' }],
    ['text beside elements is kept', '<R>x<A>1</A></R>', { '#text': 'x', A: '1' }],
  ])('%s', (_, text, members) => {
    expect(parseXml(text)).toEqual({ ok: true, root: 'R', members });
  });

  test('the root is named', () => {
    expect(parseXml('<CreateKeyPairResponse/>')).toMatchObject({ ok: true, root: 'CreateKeyPairResponse' });
  });

  const billionLaughs = `<?xml version="1.0"?><!DOCTYPE R [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><R><A>&b;</A></R>`;

  test.each([
    ['an empty text', '', /Start tag expected/],
    ['JSON', '{"RequestId":"1"}', /line 1, column 1/],
    ['an element left open', '<R>\n<A>1</R>', /line 2, column 5: .*'A'/],
    ['an unclosed root', '<R><A>1</A>', /Unclosed tag 'R'/],
    ['a bare ampersand', '<R><A>a & b</A></R>', /'&' is not expected/],
    ['text after the root', '<R></R>x', /Extra text/],
    ['a second root', '<R></R><S></S>', /Multiple possible root nodes/],
    ['a second empty root', '<R/><S/>', /not one root/],
    ['the same empty root twice', '<R/><R/>', /not one root/],
    ['CDATA outside the root', '<R></R><![CDATA[x]]>', /not one root/],
    ['a control character', '<R><A>\u0001</A></R>', /does not allow/],
    ['a reference to a control character', '<R><A>&#0;</A></R>', /&#0; stands for no character/],
    ['a reference to half of a surrogate pair', '<R><A>&#xD800;</A></R>', /&#xD800; stands for no character/],
    ['a reference beyond Unicode', '<R><A>&#x110000;</A></R>', /&#x110000; stands for no character/],
    ['a reference without a number', '<R><A>&#;</A></R>', /&#; stands for no character/],
    ['an undeclared entity', '<R><A>&nbsp;</A></R>', /&nbsp; stands for no character/],
    ['a DOCTYPE', '<!DOCTYPE R><R/>', /DOCTYPE is refused/],
    ['entities that expand to one another', billionLaughs, /DOCTYPE is refused/],
    [
      'an external entity',
      '<!DOCTYPE R [<!ENTITY a SYSTEM "file:///etc/passwd">]><R>&a;</R>',
      /External entities/,
    ],
    ['elements nested without end', '<R>'.repeat(5000) + '</R>'.repeat(5000), /nested/],
  ])('%s is a problem', (_, text, problem) => {
    expect(parseXml(text)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });

  test('no text makes it throw', () => {
    const fragments = fc.constantFrom(
      '<R>',
      '</R>',
      '<A/>',
      '<',
      '>',
      '&',
      '&#',
      ';',
      '<![CDATA[',
      ']]>',
      '<!',
      '?>',
      '<?',
      '"',
      ' ',
      'x',
    );
    fc.assert(
      fc.property(fc.string({ unit: fragments }), (text) => {
        expect(parseXml(text)).toHaveProperty('ok');
      }),
    );
  });
});

test('parseXml reads every formatted body back', () => {
  const legal = fc
    .oneof(
      fc.integer({ min: 0x20, max: 0xd7ff }),
      fc.integer({ min: 0xe000, max: 0xfffd }),
      fc.integer({ min: 0x10000, max: 0x10ffff }),
    )
    .map((codePoint) => String.fromCodePoint(codePoint));
  const critical = fc.constantFrom(
    '\r',
    '\n',
    '\t',
    ' ',
    '\uFEFF',
    '\u00A0',
    '&',
    '<',
    '>',
    ']]>',
    '&amp;',
    '&#13;',
  );
  const name = fc.stringMatching(/^[A-Z][A-Za-z0-9._-]{0,8}$/);
  const value = fc.string({ unit: fc.oneof(legal, critical) });
  fc.assert(
    fc.property(name, fc.dictionary(name, value), (root, members) => {
      expect(parseXml(formatXml(root, members))).toEqual({ ok: true, root, members });
    }),
  );
});

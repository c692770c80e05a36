import { describe, expect, test } from 'vitest';
import { answerOf } from '../../tests/support/exchange.ts';
import { judgeJsonCharset, judgeXmlEncoding } from './encoding.ts';
import { judgeWellFormed } from './wire.ts';

const xml = (encoding: string, text: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><Error>${text}</Error>`;

describe('a body', () => {
  test.each([
    ['UTF-8', 'application/json; charset=UTF-8', '{"a":"中"}'],
    ['UTF-8 in quotation marks', 'application/xml;charset="utf-8"', xml('UTF-8', '中')],
    ['UTF-8 under another of its names', 'application/xml;charset=utf8', xml('utf8', '中')],
    ['Latin-1 where all characters are ASCII', 'application/xml;charset=ISO-8859-1', '<Error>a</Error>'],
    ['US-ASCII with references for all else', 'application/xml', xml('us-ascii', '&#20013;')],
    ['GBK in JSON, where a charset has no meaning', 'application/json;charset=GBK', '{"a":"中"}'],
    ['none', 'application/xml', '<Error>中</Error>'],
    ['Latin-1 behind a byte order mark', 'application/xml', `\uFEFF${xml('ISO-8859-1', '中')}`],
  ])('may declare %s', (_, type, body) => {
    expect(judgeWellFormed(answerOf({ type, body }))).toEqual([]);
  });

  test.each([
    ['Latin-1', 'application/xml;charset=ISO-8859-1', '<Error>é</Error>'],
    ['US-ASCII', 'application/xml;charset=us-ascii', '<Error>é</Error>'],
    ['GBK in XML', 'application/xml', xml('GBK', '中')],
    ['GBK with apostrophes', 'text/xml', "<?xml version='1.0' encoding='GBK'?><Error>中</Error>"],
    ['UTF-16 in XML', 'text/xml', xml('utf-16', 'a')],
    ['an unknown one', 'application/xml;charset=utf8mb4', '<Error/>'],
  ])('is not what it declares where that is %s and the octets are UTF-8', (_, type, body) => {
    expect(judgeWellFormed(answerOf({ type, body }))).toMatchObject([
      { where: 'the body', received: 'UTF-8' },
    ]);
  });
});

describe('an XML declaration', () => {
  const type = 'application/xml;charset=utf-8';

  test.each([
    '<?xml version="1.0"?>',
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>",
    '<?xml  version = "1.1"\n encoding="UTF-8"?>',
    '\uFEFF<?xml version="1.0"?>',
    '<?xml-stylesheet href="a.css"?>',
    '',
  ])('may be %s', (declaration) => {
    expect(judgeWellFormed(answerOf({ type, body: `${declaration}<a/>` }))).toEqual([]);
  });

  test.each([
    '<?xml encoding="UTF-8"?>',
    '<?xml encoding="UTF-8" version="1.0"?>',
    '<?xml version="2.0"?>',
    '<?xml version=1.0?>',
    '<?xml version="1.0" encoding=""?>',
    '<?xml version="1.0" encoding="utf 8"?>',
    '<?xml version="1.0" standalone="true"?>',
    '<?xml version="1.0">',
    '<?XML version="1.0"?>',
    '<?xml?>',
  ])('is not %s', (declaration) => {
    const findings = judgeWellFormed(answerOf({ type, body: `${declaration}<a/>` }));
    expect(findings).toMatchObject([{ where: 'the XML declaration', received: declaration }]);
  });

  test.each([
    ['GBK', '中'],
    ['utf-16', 'a'],
  ])('does not name %s beside a charset that says UTF-8', (encoding, text) => {
    expect(judgeXmlEncoding(answerOf({ type, body: xml(encoding, text) }))).toMatchObject([
      { expected: `${encoding}, as it declares` },
    ]);
  });

  test.each([
    ['the encoding of its charset', type, xml('UTF-8', '中')],
    ['an encoding in which the octets mean the same', type, xml('ISO-8859-1', 'a')],
    ['nothing', type, '<Error>中</Error>'],
    ['what nothing goes before', 'application/xml', xml('GBK', '中')],
  ])('is in agreement when it names %s', (_, contentType, body) => {
    expect(judgeXmlEncoding(answerOf({ type: contentType, body }))).toEqual([]);
  });
});

describe('a charset beside JSON', () => {
  test('names the encoding of the octets', () => {
    expect(judgeJsonCharset(answerOf({ type: 'application/json', body: '{"a":"é"}' }))).toEqual([]);
    expect(judgeJsonCharset(answerOf({ type: 'application/json;charset=utf8', body: '{"a":"é"}' }))).toEqual(
      [],
    );
    expect(
      judgeJsonCharset(answerOf({ type: 'application/json;charset=ISO-8859-1', body: '{"a":"é"}' })),
    ).toMatchObject([{ expected: 'ISO-8859-1, as it declares' }]);
    expect(judgeJsonCharset(answerOf({ type: 'application/json;charset=utf-9', body: '{}' }))).toHaveLength(
      1,
    );
  });

  test('that is beside XML is not judged here', () => {
    expect(judgeJsonCharset(answerOf({ type: 'application/xml;charset=GBK', body: '<a>é</a>' }))).toEqual([]);
  });
});

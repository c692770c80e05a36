/** Texts for tags that look like what is forbidden, or like what a language takes for something else, and are legal. */

/** None of them holds http:// or https:// in any letter case, and no two differ in letter case only. */
export const SCHEMES: readonly string[] = [
  'ftp://a',
  'FTP://B',
  'ws://a:80/',
  'ssh://git@a',
  'file:///a',
  'httpx://a',
  'httpss://a',
  'http+unix://a',
  'http:/a',
  'HTTPS:/a',
  'http:',
  'https',
  'http: //a',
  'http//a',
  'https:\\\\a',
  'htp://a',
  'mailto:a@b',
  '//a/b',
  '://',
  'a/http:a',
];

/** None of them begins with aliyun or acs: in any letter case. */
export const PARTS: readonly string[] = [
  'acs',
  'ACS-B',
  'acs-a',
  'acs.a',
  'acs/a',
  'acs;a',
  'acs :',
  'acss:',
  'ac:s',
  'macs:a',
  'x-acs:',
  'aliyu',
  'ALIYU-B',
  'ali-yun',
  'ali yun',
  'alyun',
  'my-aliyun',
  'x.aliyun.com',
  'alibaba',
  'alicloud',
];

/** What PHP takes for nothing, JavaScript for a member of each object, and JSON for no text. */
export const LITERALS: readonly string[] = [
  '0',
  '00',
  '-1',
  '1e3',
  'null',
  'undefined',
  'true',
  'false',
  'NaN',
  '[]',
  '{}',
  '{"a":1}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  'class',
  'Array',
  'None',
];

/** What filters in front of a server look for, and what a server trips over that puts texts into its own code. */
export const ATTACKS: readonly string[] = [
  "it's",
  "' OR '1'='1",
  '1; DROP TABLE a',
  '-- a',
  '<script>alert(1)</script>',
  '<!-- a -->',
  ']]>',
  '&amp;',
  '../../etc/passwd',
  '..\\a',
  '${a}',
  '#{a}',
  '{{a}}',
  '%s%n',
  '$(id)',
  '`id`',
  'a|b',
  '\\',
  '\\u0041',
  '*',
];

/** What is split at a sign comes to the same. */
export const APART: readonly string[] = Array.from(',;=&#?/\\|').flatMap((sign) => [
  `k${sign}1`,
  `k${sign}2`,
]);

/** What a language compares as numbers. */
export const NUMBERS: readonly string[] = ['10', '1e1', '010', '10.0', '+10', '0xA', '00010'];

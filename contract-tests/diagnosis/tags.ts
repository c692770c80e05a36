/** Mistakes about tags: their texts, how many there are, and how they are numbered. */
import { ACCEPTED, TAG_REFUSED } from './findings.ts';
import { limits } from './limits.ts';
import type { Mistake } from './mistake.ts';

/** All of them; what is special stands before what is general. */
export function tagMistakes(): Mistake[] {
  const kinds = ['key', 'value'] as const;
  return [
    ...kinds.flatMap((kind) => [
      ...reserved(kind),
      ...schemes(kind),
      ...limits(`tag ${kind}`, `tags.${kind}-maximum-length`),
    ]),
    {
      fails: ['tags.key-reserved-in-any-case:ALIYUN-*'],
      passes: ['tags.key-reserved-in-any-case:ACS-*', 'tags.key-prefix-aliyun:*'],
      shows: ['tags.key-reserved-in-any-case:*'],
      finding: ACCEPTED,
      sentence:
        'The lower case of ALIYUN depends on the language of the machine: in Turkish the small I has no dot, so name the locale.',
    },
    {
      fails: ['tags.every-tag-checked:*/get-json', 'tags.unique-keys:*/get-json'],
      passes: ['tags.every-tag-checked:*/post-xml', 'tags.unique-keys:*/post-xml', 'request.get:accepted'],
      shows: ['*'],
      finding: ACCEPTED,
      sentence: 'Tags are checked in a form and not in a query: both have to go through the same check.',
    },
    {
      fails: ['tags.length-not-in-bytes:128-chinese'],
      passes: [
        'tags.key-maximum-length:128-*',
        'tags.value-maximum-length:128-*',
        'tags.*-otherwise-free:signs',
      ],
      shows: ['tags.length-not-in-bytes:*'],
      finding: TAG_REFUSED,
      sentence:
        'The length of a tag is counted in UTF-8 bytes: a Chinese letter has 3 of them, and counts once.',
    },
    {
      fails: ['tags.key-not-empty:1-character'],
      passes: ['tags.key-not-empty:0-*'],
      finding: TAG_REFUSED,
      sentence: 'The least length of a tag key is off: 1 character has to be accepted.',
    },
    {
      fails: ['tags.key-not-empty:0-characters/*', 'tags.key-not-empty:empty-with-value/*'],
      passes: ['tags.key-prefix-aliyun:*'],
      shows: ['tags.key-not-empty:*', 'errors.InvalidTagKey.Malformed:*'],
      finding: ACCEPTED,
      sentence: 'An empty tag key is accepted: only the value of a tag may be empty.',
    },
    {
      fails: ['tags.value-may-be-empty:empty'],
      passes: ['tags.up-to-20:1-tag'],
      finding: TAG_REFUSED,
      sentence: 'An empty tag value is refused: only the key of a tag has to have characters.',
    },
    {
      fails: ['tags.value-otherwise-free:aliyun'],
      passes: ['tags.value-otherwise-free:signs'],
      finding: TAG_REFUSED,
      sentence: 'Tag values are held to the rule about keys: aliyun is reserved in keys only.',
    },
    {
      fails: ['tags.key-without-value:accepted'],
      passes: ['tags.value-may-be-empty:empty', 'tags.up-to-20:1-tag'],
      shows: ['tags.key-without-value:*', 'request.names-in-letter-case:tag-value/*', 'request.decoding:*'],
      finding: TAG_REFUSED,
      sentence: 'A tag key without a value is refused: the value is empty then.',
    },
    {
      fails: ['tags.every-tag-checked:key-1/*', 'tags.every-tag-checked:value-1/*'],
      passes: ['tags.every-tag-checked:key-2/*', 'tags.every-tag-checked:value-2/*'],
      shows: ['*'],
      finding: ACCEPTED,
      sentence: 'The first tag is not checked: tags are numbered from 1, so the loop begins one too late.',
    },
    {
      fails: [
        'tags.every-tag-checked:key-2/*',
        'tags.every-tag-checked:key-9/*',
        'tags.every-tag-checked:key-20/*',
      ],
      passes: ['tags.every-tag-checked:key-1/*'],
      shows: ['tags.*'],
      finding: ACCEPTED,
      sentence: 'Only the first tag is checked: go through all of them.',
    },
    {
      fails: ['tags.every-tag-checked:key-10/*', 'tags.every-tag-checked:key-20/*'],
      passes: ['tags.every-tag-checked:key-9/*'],
      shows: ['tags.*', 'errors.QuotaExceed.Tags:*'],
      finding: ACCEPTED,
      sentence: 'Tags from number 10 on are overlooked: the number of a tag may have two digits.',
    },
    {
      fails: ['tags.every-tag-checked:key-20/*'],
      passes: ['tags.every-tag-checked:key-19/*'],
      shows: ['tags.every-tag-checked:*', 'tags.*:fuzz-*', 'tags.unique-keys:*'],
      finding: ACCEPTED,
      sentence: 'The last of 20 tags is not checked: the loop ends one too early, with < in place of <=.',
    },
    {
      fails: ['tags.every-tag-checked:behind-an-empty-value/*'],
      passes: ['tags.every-tag-checked:key-2/*'],
      finding: ACCEPTED,
      sentence:
        'The loop over the tags ends at the first empty value: test for an absent key, not for an empty text.',
    },
    {
      fails: ['tags.key-without-value:tag-behind/*'],
      passes: ['tags.every-tag-checked:key-2/*'],
      shows: ['tags.key-without-value:*', 'request.*:checked', 'request.post-*'],
      finding: ACCEPTED,
      sentence: 'The loop over the tags ends at the first one without a value: go on to the last key.',
    },
    {
      fails: ['tags.unique-keys:1-and-20/*'],
      passes: ['tags.unique-keys:1-and-2/*', 'tags.unique-keys:19-and-20/*'],
      shows: ['tags.unique-keys:*'],
      finding: ACCEPTED,
      sentence: 'A tag key is compared to its neighbour only: compare it to all others.',
    },
    {
      fails: ['tags.unique-keys:1-and-2/*', 'tags.unique-keys:different-values/*'],
      passes: ['tags.key-without-value:repeated-key/*'],
      shows: ['tags.unique-keys:*', 'errors.Duplicate.TagKey:*'],
      finding: ACCEPTED,
      sentence: 'Tags are compared with their values: the same key twice is refused whatever the values are.',
    },
    {
      fails: ['tags.unique-keys:1-and-2/*', 'tags.key-without-value:repeated-key/*'],
      shows: [
        'tags.unique-keys:*',
        'tags.key-without-value:repeated-key/*',
        'errors.Duplicate.TagKey:*',
        'request.decoding:*',
      ],
      finding: ACCEPTED,
      sentence:
        'The same tag key twice is accepted: a map keeps one of them silently, so look before you fill it.',
    },
    {
      fails: ['tags.no-more-than-20:21-tags/*'],
      passes: ['tags.no-more-than-20:40-tags/*'],
      shows: ['tags.no-more-than-20:*', 'tags.key-without-value:21-keys/*', 'errors.QuotaExceed.Tags:*'],
      finding: ACCEPTED,
      sentence: 'The limit of tags is off by one: 21 are accepted, so look for > in place of >=.',
    },
    {
      fails: ['tags.no-more-than-20:21-tags/*', 'tags.no-more-than-20:40-tags/*'],
      finding: ACCEPTED,
      shows: ['tags.no-more-than-20:*', 'tags.key-without-value:21-keys/*', 'errors.QuotaExceed.Tags:*'],
      sentence: 'Tags behind the 20th are ignored: more than 20 have to be refused.',
    },
    {
      fails: ['tags.up-to-20:20-tags'],
      passes: ['tags.up-to-20:1-tag'],
      shows: ['tags.up-to-20:*', 'tags.every-tag-checked:*', 'tags.unique-keys:*', 'tags.*:fuzz-*'],
      finding: TAG_REFUSED,
      sentence: 'The limit of tags is too low: 20 have to be accepted, so look for < in place of <=.',
    },
  ];
}

/** Schemes of URLs, forbidden anywhere in a tag. */
function schemes(kind: 'key' | 'value'): Mistake[] {
  return (['http', 'https'] as const).flatMap((scheme): Mistake[] => {
    const clause = `tags.${kind}-without-${scheme}`;
    const other = `tags.${kind}-without-${scheme === 'http' ? 'https' : 'http'}`;
    const inAnyCase = `tags.${kind}-reserved-in-any-case`;
    return [
      {
        fails: [`${clause}:*-in-the-middle/*`, `${clause}:*-at-the-end/*`],
        passes: [`${clause}:*-alone/*`, `${clause}:*-at-the-start/*`],
        shows: [
          `${clause}:*`,
          `${inAnyCase}:*-in-the-middle/*`,
          `${inAnyCase}:*-at-the-end/*`,
          `${inAnyCase}:fuzz-*`,
        ],
        finding: ACCEPTED,
        sentence: `A tag ${kind} is searched for ${scheme}:// at its start only: it is forbidden anywhere.`,
      },
      {
        fails: [`${clause}:*-alone/*`, `${clause}:*-in-the-middle/*`],
        passes: [`${other}:*`],
        shows: [
          `${clause}:*`,
          `${inAnyCase}:${scheme.toUpperCase()}-*`,
          `${inAnyCase}:*${scheme.slice(1, 2)}*`,
        ],
        finding: ACCEPTED,
        sentence: `${scheme}:// is accepted in a tag ${kind}, though ${scheme === 'http' ? 'https' : 'http'}:// is refused: both are forbidden.`,
      },
    ];
  });
}

/** Words that a tag must not begin with. */
function reserved(kind: 'key' | 'value'): Mistake[] {
  const words = kind === 'key' ? (['aliyun', 'acs'] as const) : (['acs'] as const);
  const inAnyCase = `tags.${kind}-reserved-in-any-case`;
  const free = `tags.${kind}-otherwise-free`;
  return [
    {
      fails: [
        `tags.every-tag-checked:${kind}-*`,
        `tags.${kind}-prefix-acs:*`,
        `tags.${kind}-maximum-length:129-*`,
      ],
      shows: ['*'],
      finding: ACCEPTED,
      sentence: `The ${kind}s of tags are not checked at all.`,
    },
    {
      fails: [`${inAnyCase}:*-alone/*`],
      passes: [`tags.${kind}-prefix-acs:*`, `tags.${kind}-without-http:*`],
      shows: [`${inAnyCase}:*`],
      finding: ACCEPTED,
      sentence: `Reserved words in a tag ${kind} are looked for in lower case only: they are reserved in any letter case.`,
    },
    {
      fails: [`${free}:*-inside`],
      passes: [`${free}:signs`],
      finding: TAG_REFUSED,
      sentence: `A reserved word is refused anywhere in a tag ${kind}: it is reserved at the start only.`,
    },
    {
      fails: [`${free}:acs-at-the-start`],
      passes: [`${free}:signs`],
      shows: [`${free}:*-at-the-start`],
      finding: TAG_REFUSED,
      sentence: `More than the reserved words is refused in a tag ${kind}: acs needs its colon, and a scheme its slashes.`,
    },
    ...words.flatMap((word): Mistake[] => [
      {
        fails: [`tags.${kind}-prefix-${word}:${word}-at-the-start/*`],
        passes: [`tags.${kind}-prefix-${word}:${word}-alone/*`],
        shows: [`tags.${kind}-prefix-${word}:*`, `${inAnyCase}:*`],
        finding: ACCEPTED,
        sentence: `Only the whole tag ${kind} is compared to ${word}: it must not begin with it either.`,
      },
      {
        fails: [`tags.${kind}-prefix-${word}:*-alone/*`, `tags.${kind}-prefix-${word}:*-at-the-start/*`],
        passes: [`tags.${kind}-without-http:*`, `tags.${kind}-maximum-length:*`],
        shows: [
          `tags.${kind}-prefix-${word}:*`,
          `${inAnyCase}:${word.toUpperCase()}-*`,
          `${inAnyCase}:*`,
          'request.*',
        ],
        finding: ACCEPTED,
        sentence: `A tag ${kind} that begins with ${word === 'acs' ? 'acs:' : word} is accepted: the word is reserved.`,
      },
    ]),
  ];
}

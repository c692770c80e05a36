import { describe, expect, test } from 'vitest';
import { refusalOf } from './admission.ts';

const OWN = {
  client: '127.0.0.1',
  host: '127.0.0.1:4010',
  origin: undefined,
  site: undefined,
  isBrowser: false,
};

describe('by itself the control', () => {
  test.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('lets the client %s in', (client) => {
    expect(refusalOf({ ...OWN, client }, 'loopback', '0.0.0.0')).toBeUndefined();
  });

  test.each(['192.0.2.7', '::ffff:192.0.2.7', '2001:db8::1', '128.0.0.1', undefined])(
    'keeps the client %s out',
    (client) => {
      expect(refusalOf({ ...OWN, client }, 'loopback', '0.0.0.0')).toMatch(
        /no client but those on its own machine, .+; start the mock with --control open to let every client in\.$/,
      );
    },
  );

  test.each([
    'localhost:4010',
    'LOCALHOST',
    'mock.localhost:80',
    '[::1]:4010',
    '127.0.0.1',
    'mock.test:4010',
    undefined,
  ])('answers to the host %s', (host) => {
    expect(refusalOf({ ...OWN, host }, 'loopback', 'mock.test')).toBeUndefined();
  });

  test.each(['evil.example', 'localhost.evil.example:4010', '127.0.0.1.evil.example', '192.0.2.7', 'a:b:c'])(
    'does not answer to the host %s',
    (host) => {
      expect(refusalOf({ ...OWN, host }, 'loopback', '127.0.0.1')).toContain(
        `does not answer to the host ${host};`,
      );
    },
  );

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:8080', 'https://127.0.0.1:4010'])(
    'takes no request from a page of %s',
    (origin) => {
      expect(refusalOf({ ...OWN, origin }, 'loopback', '127.0.0.1')).toContain(`a page of ${origin};`);
    },
  );

  test('takes a request from a page of its own', () => {
    expect(refusalOf({ ...OWN, origin: 'http://127.0.0.1:4010' }, 'loopback', '127.0.0.1')).toBeUndefined();
  });
});

describe.each(['loopback', 'open'] as const)('with the access %s the control', (access) => {
  test.each(['cross-site', 'same-site'])('takes no image and no form of a page that is %s', (site) => {
    expect(refusalOf({ ...OWN, site, isBrowser: true }, access, '127.0.0.1')).toContain('of another origin;');
  });

  test.each(['same-origin', 'none'])('takes a request of a browser that is %s', (site) => {
    expect(refusalOf({ ...OWN, site, isBrowser: true }, access, '127.0.0.1')).toBeUndefined();
  });

  test('takes no request of a page under a name that was made to lead here', () => {
    const asker = { ...OWN, host: 'evil.example:4010', isBrowser: true };
    for (const origin of [undefined, 'http://evil.example:4010']) {
      expect(refusalOf({ ...asker, origin }, access, '127.0.0.1')).toContain('evil.example:4010;');
    }
  });
});

describe('open to all, the control', () => {
  test('lets every client in, by every host name', () => {
    expect(
      refusalOf({ ...OWN, client: '192.0.2.7', host: 'mock.example:4010' }, 'open', '0.0.0.0'),
    ).toBeUndefined();
  });

  test('still takes no request from a page of another origin', () => {
    const asker = { ...OWN, client: '192.0.2.7', host: 'mock:4010', origin: 'http://evil.example' };
    expect(refusalOf(asker, 'open', '0.0.0.0')).toContain('a page of http://evil.example');
  });
});

/** The command line that plays a case again: `npx ecs-keypair-contract verify http://127.0.0.1:4010 --replay 'name…'`. */
import type { RunOptions } from '../engine/run.ts';
import type { Verdict } from '../engine/verdict.ts';
import { type Target, TEST_KEY } from '../target/target.ts';
import { isVendorHost } from '../target/traffic/vendor-host.ts';
import { COMMAND, quoted } from '../target/curl.ts';

/** What a replay takes over from a run. */
export type ReplayedOptions = Pick<RunOptions, 'seed' | 'strict' | 'overrides' | 'command'>;

/**
 * The line.
 * @param cases the case to replay with what it needs; for a sweep also the case that got the answer which it is about
 */
export function replayLine(
  target: Target,
  { seed, strict, overrides, command = COMMAND }: ReplayedOptions,
  cases: {
    readonly replay: string;
    readonly playing?: string | undefined;
    readonly needs?: Verdict['needs'];
  },
): string {
  const { region, signature, accessKeyId, verifies, resourceGroup, otherRegion, quotaRegion, quota } = target;
  const flags: readonly (readonly [flag: string, value: string | undefined])[] = [
    ['filter', cases.playing],
    ['replay', cases.replay],
    ['region', region === 'cn-hangzhou' ? undefined : region],
    ['signature', signature === 'v1' ? undefined : signature],
    ['access-key-id', accessKeyId === TEST_KEY.accessKeyId ? undefined : accessKeyId],
    ['resource-group', resourceGroup],
    ['other-region', otherRegion],
    ['quota-region', quotaRegion],
    ['quota', quotaRegion === undefined || quota === 500 ? undefined : String(quota)],
    // Its secret has to be given again, so that only a case which needs the key asks for it.
    [
      'other-access-key-id',
      cases.needs === 'other-access-key' ? target.otherAccessKey?.accessKeyId : undefined,
    ],
    ['method', overrides.method],
    ['format', overrides.format],
    ['seed', String(seed)],
  ];
  return [
    `${command} verify ${quoted(target.url.origin)}`,
    ...flags.flatMap(([flag, value]) => (value === undefined ? [] : [`--${flag} ${word(value)}`])),
    ...(verifies ? ['--authenticates'] : []),
    ...(strict ? ['--strict'] : []),
    ...(isVendorHost(target.url) ? ['--i-own-this-account'] : []),
  ].join(' ');
}

function word(text: string): string {
  return /^[A-Za-z0-9][\w.-]*$/.test(text) ? text : quoted(text);
}

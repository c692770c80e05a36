import { describe, expect, test } from 'vitest';
import { isVendorHost, vendorObjection } from './vendor-host.ts';

describe('a host', () => {
  test.each([
    'https://ecs.aliyuncs.com',
    'https://ecs-cn-hangzhou.aliyuncs.com',
    'https://ecs.cn-beijing.aliyuncs.com:443',
    'https://ecs-vpc.cn-hangzhou.aliyuncs.com',
    'http://aliyuncs.com',
    'http://ECS.AliyunCS.com.:80',
    'https://ecs.alibabacloud.com',
    'https://aliyun.com',
    'https://api.aliyun.com',
    'https://ecs.aliyuncs.com.cn',
  ])('%s is one of the vendor', (url) => {
    expect(isVendorHost(new URL(url))).toBe(true);
  });

  test.each([
    'http://127.0.0.1:4010',
    'http://[::1]:4010',
    'https://aliyuncs.com.evil.example',
    'https://notaliyuncs.com',
    'https://aliyuncs.company',
    'https://aliyuncs.org',
    'https://ecs-aliyuncs-com.example',
  ])('%s is none', (url) => {
    expect(isVendorHost(new URL(url))).toBe(false);
  });
});

describe('an objection', () => {
  const vendor = new URL('https://ecs.aliyuncs.com');

  test('is made about a host of the vendor, and tells the way out', () => {
    expect(vendorObjection(vendor, undefined)).toBe(
      'ecs.aliyuncs.com belongs to the vendor, so that a run makes real key pairs in a real account; ' +
        'give --i-own-this-account if the account is yours.',
    );
    expect(vendorObjection(vendor, false)).toBeDefined();
  });

  test('is not made to the owner of the account, nor about other hosts', () => {
    expect(vendorObjection(vendor, true)).toBeUndefined();
    expect(vendorObjection(new URL('http://localhost:4010'), undefined)).toBeUndefined();
  });
});

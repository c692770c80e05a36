/**
 * The hosts of the vendor, where key pairs are real and belong to somebody:
 *
 *     ecs.aliyuncs.com   ecs-cn-hangzhou.aliyuncs.com   ecs-vpc.cn-hangzhou.aliyuncs.com   ECS.ALIYUNCS.COM.
 */

/** Tells whether an address is one of the vendor, whatever its letter case, port and trailing dot. */
export function isVendorHost({ hostname }: URL): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  return DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** What the documentation and the official clients call; the last one stands before mainland China's own registry. */
const DOMAINS: readonly string[] = ['aliyuncs.com', 'alibabacloud.com', 'aliyun.com', 'aliyuncs.com.cn'];

/**
 * Why nothing may be sent to an address.
 * @param ownsAccount the user has said that the account is theirs
 * @returns one sentence; undefined when requests may be sent
 */
export function vendorObjection(url: URL, ownsAccount: boolean | undefined): string | undefined {
  if (ownsAccount === true || !isVendorHost(url)) return undefined;
  return (
    `${url.host} belongs to the vendor, so that a run makes real key pairs in a real account; ` +
    'give --i-own-this-account if the account is yours.'
  );
}

/** What `verify --help` says. */
import { FOLDERS } from '../../generated/registry.ts';

/** Where names are written down unless a file is named. */
export const LEDGER = 'ecs-keypair-contract.names';

/** The operations that the kit knows. */
const OPERATIONS = Object.keys(FOLDERS).join(', ');

/** The text of `verify --help`. */
export const HELP = `Checks an implementation of ${OPERATIONS} against the contract, over HTTP, rule by rule.

usage: ecs-keypair-contract verify [URL] [options]

Without a URL the mock of this kit is started on a free port and tested whole: its quota and its check of
signatures included.

target
  URL, --target URL        where the implementation listens, such as http://127.0.0.1:8080
  --region ID              the region to make pairs in, up to 200 of them (cn-hangzhou)
  --timeout MS             how long an answer may take (10000)
  --signature v1|v3|none   how requests are signed (v1)
  --access-key-id ID       also from ALIBABA_CLOUD_ACCESS_KEY_ID (testid)
  --access-key-secret TEXT also from ALIBABA_CLOUD_ACCESS_KEY_SECRET (testsecret)
  --authenticates          the target is said to verify signatures: send wrong ones as well

what the target has; cases that need one of these are skipped without it
  --resource-group ID      a resource group of the account
  --other-region ID        a second region
  --quota-region ID        a region without pairs, which the run may FILL with pairs up to the quota
  --quota N                how many pairs fit in a region (500)

what is run
  --filter TEXT            only cases whose id contains the text; * stands for any text; repeatable
  --level LEVEL            only rules at least this binding: must, should or info (info)
  --strict                 a broken SHOULD fails
  --method GET|POST        use one method wherever the case leaves it open
  --format JSON|XML        ask for one format wherever the case leaves it open
  --seed N                 decides what is chosen at random (a random one, which is printed)
  --explain CASE           tell what a case sends, what it expects and why; nothing is sent
  --replay CASE            send one case and print its requests and answers; of a sweep, which judges the
                           answers of the others, play those of --filter until it finds something

care for the target
  --dry-run                list every request and how many pairs they would make; the target hears nothing
  --i-own-this-account     without it nothing is sent to a host of the vendor
  --max-creates N          make no more pairs than this; what is left out is skipped
  --rate N                 at most so many requests per second, not quite evenly
  --retries N              send a request again so often when the target asks to slow down (3 for hosts of the
                           vendor, else 0, since a server that answers 503 now and then should not pass)
  --cleanup delete         delete the pairs of this run at its end, by DeleteKeyPairs, also after Ctrl-C
  --cleanup-command TEXT   run a command at the end instead, which reads the pairs, one JSON object a line
  --ledger FILE            where names are written down before they are asked for; the next run with the same
                           file cleans up after one that was killed (${LEDGER})

reports
  --html FILE              the statement as a page
  --json FILE              the statement as data
  --junit FILE             for CI servers
  --badge FILE             the claim as an SVG
  --known-failures FILE    failures that you accept for now, as JSON; they fail no run, and are no passes
  --update-known-failures  remove from that file what passes now or stands for no case; nothing is added
  --quiet                  only the last line
  --verbose                every request and answer as well

exit code: 0 nothing failed but known failures, 1 something failed, 2 the run could not begin or not finish:
the target is down or was lost in the middle, its region is full, or the command is wrong

examples
  ecs-keypair-contract verify
  ecs-keypair-contract verify http://127.0.0.1:8080 --other-region cn-beijing --html statement.html
  ecs-keypair-contract verify http://127.0.0.1:8080 --filter 'name.*' --strict --junit report.xml
  ecs-keypair-contract verify --explain name.maximum-length:129-characters/get-json
  ecs-keypair-contract verify https://ecs.aliyuncs.com --i-own-this-account --dry-run`;

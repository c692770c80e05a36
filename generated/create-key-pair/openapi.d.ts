// Made from openapi/ by `npm run generate`. Not to be edited.

export interface paths {
    "/": {
        parameters: {
            query?: {
                /**
                 * @description The resource group that the key pair joins; without it, the account's default group.
                 * @example rg-bp67acfmxazb4p01
                 */
                ResourceGroupId?: components["parameters"]["ResourceGroupId"];
                /**
                 * @description The key of the 1st tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.1.Key"?: components["parameters"]["Tag.1.Key"];
                /**
                 * @description The value of the 1st tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.1.Value"?: components["parameters"]["Tag.1.Value"];
                /**
                 * @description The key of the 2nd tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.2.Key"?: components["parameters"]["Tag.2.Key"];
                /**
                 * @description The value of the 2nd tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.2.Value"?: components["parameters"]["Tag.2.Value"];
                /**
                 * @description The key of the 3rd tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.3.Key"?: components["parameters"]["Tag.3.Key"];
                /**
                 * @description The value of the 3rd tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.3.Value"?: components["parameters"]["Tag.3.Value"];
                /**
                 * @description The key of the 4th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.4.Key"?: components["parameters"]["Tag.4.Key"];
                /**
                 * @description The value of the 4th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.4.Value"?: components["parameters"]["Tag.4.Value"];
                /**
                 * @description The key of the 5th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.5.Key"?: components["parameters"]["Tag.5.Key"];
                /**
                 * @description The value of the 5th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.5.Value"?: components["parameters"]["Tag.5.Value"];
                /**
                 * @description The key of the 6th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.6.Key"?: components["parameters"]["Tag.6.Key"];
                /**
                 * @description The value of the 6th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.6.Value"?: components["parameters"]["Tag.6.Value"];
                /**
                 * @description The key of the 7th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.7.Key"?: components["parameters"]["Tag.7.Key"];
                /**
                 * @description The value of the 7th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.7.Value"?: components["parameters"]["Tag.7.Value"];
                /**
                 * @description The key of the 8th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.8.Key"?: components["parameters"]["Tag.8.Key"];
                /**
                 * @description The value of the 8th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.8.Value"?: components["parameters"]["Tag.8.Value"];
                /**
                 * @description The key of the 9th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.9.Key"?: components["parameters"]["Tag.9.Key"];
                /**
                 * @description The value of the 9th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.9.Value"?: components["parameters"]["Tag.9.Value"];
                /**
                 * @description The key of the 10th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.10.Key"?: components["parameters"]["Tag.10.Key"];
                /**
                 * @description The value of the 10th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.10.Value"?: components["parameters"]["Tag.10.Value"];
                /**
                 * @description The key of the 11th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.11.Key"?: components["parameters"]["Tag.11.Key"];
                /**
                 * @description The value of the 11th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.11.Value"?: components["parameters"]["Tag.11.Value"];
                /**
                 * @description The key of the 12th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.12.Key"?: components["parameters"]["Tag.12.Key"];
                /**
                 * @description The value of the 12th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.12.Value"?: components["parameters"]["Tag.12.Value"];
                /**
                 * @description The key of the 13th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.13.Key"?: components["parameters"]["Tag.13.Key"];
                /**
                 * @description The value of the 13th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.13.Value"?: components["parameters"]["Tag.13.Value"];
                /**
                 * @description The key of the 14th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.14.Key"?: components["parameters"]["Tag.14.Key"];
                /**
                 * @description The value of the 14th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.14.Value"?: components["parameters"]["Tag.14.Value"];
                /**
                 * @description The key of the 15th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.15.Key"?: components["parameters"]["Tag.15.Key"];
                /**
                 * @description The value of the 15th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.15.Value"?: components["parameters"]["Tag.15.Value"];
                /**
                 * @description The key of the 16th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.16.Key"?: components["parameters"]["Tag.16.Key"];
                /**
                 * @description The value of the 16th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.16.Value"?: components["parameters"]["Tag.16.Value"];
                /**
                 * @description The key of the 17th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.17.Key"?: components["parameters"]["Tag.17.Key"];
                /**
                 * @description The value of the 17th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.17.Value"?: components["parameters"]["Tag.17.Value"];
                /**
                 * @description The key of the 18th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.18.Key"?: components["parameters"]["Tag.18.Key"];
                /**
                 * @description The value of the 18th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.18.Value"?: components["parameters"]["Tag.18.Value"];
                /**
                 * @description The key of the 19th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.19.Key"?: components["parameters"]["Tag.19.Key"];
                /**
                 * @description The value of the 19th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.19.Value"?: components["parameters"]["Tag.19.Value"];
                /**
                 * @description The key of the 20th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.20.Key"?: components["parameters"]["Tag.20.Key"];
                /**
                 * @description The value of the 20th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.20.Value"?: components["parameters"]["Tag.20.Value"];
                /**
                 * @description The format of the answer, `JSON` or `XML` in any letter case. Without it a V3 request, or one that prefers
                 *     `application/json`, is answered in JSON and every other one in XML.
                 * @example JSON
                 */
                Format?: components["parameters"]["Format"];
                /**
                 * @description The version of the API. A V3 request says it in `x-acs-version` instead.
                 * @example 2014-05-26
                 */
                Version?: components["parameters"]["Version"];
                /**
                 * @description The access key that signed the request; it tells whose account is meant.
                 * @example testid
                 */
                AccessKeyId?: components["parameters"]["AccessKeyId"];
                /**
                 * @description The algorithm of a V1 signature, `HMAC-SHA1`.
                 * @example HMAC-SHA1
                 */
                SignatureMethod?: components["parameters"]["SignatureMethod"];
                /**
                 * @description The version of the V1 algorithm, `1.0`.
                 * @example 1.0
                 */
                SignatureVersion?: components["parameters"]["SignatureVersion"];
                /**
                 * @description A text that no other request of the last quarter of an hour has used.
                 * @example 15215528852396
                 */
                SignatureNonce?: components["parameters"]["SignatureNonce"];
                /**
                 * @description When the request was signed, in UTC and whole seconds; believed for 15 minutes either way.
                 * @example 2023-12-06T12:00:00Z
                 */
                Timestamp?: components["parameters"]["Timestamp"];
                /**
                 * @description The V1 signature, in Base64.
                 * @example hHWd8GoM5N49NiRyOq3UvZwdmZc=
                 */
                Signature?: components["parameters"]["Signature"];
                /**
                 * @description The token that belongs to a temporary access key.
                 * @example CAISexampletoken
                 */
                SecurityToken?: components["parameters"]["SecurityToken"];
                /**
                 * @description Undocumented; official SDKs can send it. Has no effect here.
                 * @example 1234567890123456
                 */
                OwnerId?: components["parameters"]["OwnerId"];
                /**
                 * @description Undocumented; official SDKs can send it. Has no effect here.
                 * @example 1234567890123456
                 */
                ResourceOwnerId?: components["parameters"]["ResourceOwnerId"];
                /**
                 * @description Undocumented; official SDKs can send it. Has no effect here.
                 * @example ECSforCloud
                 */
                ResourceOwnerAccount?: components["parameters"]["ResourceOwnerAccount"];
            };
            header?: {
                /**
                 * @description The operation that is called, when the request is signed by headers.
                 * @example CreateKeyPair
                 */
                "x-acs-action"?: components["parameters"]["x-acs-action"];
                /**
                 * @description The version of the API, when the request is signed by headers.
                 * @example 2014-05-26
                 */
                "x-acs-version"?: components["parameters"]["x-acs-version"];
                /**
                 * @description When a V3 request was signed, in UTC and whole seconds.
                 * @example 2023-12-06T12:00:00Z
                 */
                "x-acs-date"?: components["parameters"]["x-acs-date"];
                /**
                 * @description The nonce of a V3 request.
                 * @example e3d71299e50fa183bcc727fd0b383d4c
                 */
                "x-acs-signature-nonce"?: components["parameters"]["x-acs-signature-nonce"];
                /**
                 * @description The SHA-256 hash of the body of a V3 request, in lower-case hex.
                 * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                 */
                "x-acs-content-sha256"?: components["parameters"]["x-acs-content-sha256"];
                /**
                 * @description The access key of a V3 request with a temporary credential.
                 * @example testid
                 */
                "x-acs-accesskey-id"?: components["parameters"]["x-acs-accesskey-id"];
                /**
                 * @description The token of a V3 request with a temporary credential.
                 * @example CAISexampletoken
                 */
                "x-acs-security-token"?: components["parameters"]["x-acs-security-token"];
                /**
                 * @description Where the client took its credential from; official SDKs send and sign it.
                 * @example static_ak
                 */
                "x-acs-credentials-provider"?: components["parameters"]["x-acs-credentials-provider"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * CreateKeyPair
         * @description Makes an SSH key pair in one region. The service keeps the public half and answers with the private half,
         *     unencrypted; it cannot be asked for again, and a repeated call is refused because the name is taken.
         */
        get: operations["CreateKeyPair"];
        put?: never;
        /**
         * CreateKeyPair by POST
         * @description The same operation with the same meaning. Each parameter may stand in the query string or in the form body;
         *     which ones are required is a rule about both together (the schema `CreateKeyPairParameters`), so here each one
         *     is optional by itself.
         */
        post: operations["CreateKeyPairByPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description The whole set of parameters, wherever each of them came from. Every check of a request, in the mock and in the
         *     suite, is a check against this schema.
         */
        CreateKeyPairParameters: WithRequired<components["schemas"]["CreateKeyPairForm"], "Action" | "RegionId" | "KeyPairName">;
        /** @description The same parameters where none is required by itself, since another part of the request may hold it. */
        CreateKeyPairForm: {
            Action?: components["schemas"]["Action"];
            RegionId?: components["schemas"]["RegionId"];
            KeyPairName?: components["schemas"]["KeyPairName"];
            ResourceGroupId?: components["schemas"]["ResourceGroupId"];
            "Tag.1.Key"?: components["schemas"]["TagKey"];
            "Tag.1.Value"?: components["schemas"]["TagValue"];
            "Tag.2.Key"?: components["schemas"]["TagKey"];
            "Tag.2.Value"?: components["schemas"]["TagValue"];
            "Tag.3.Key"?: components["schemas"]["TagKey"];
            "Tag.3.Value"?: components["schemas"]["TagValue"];
            "Tag.4.Key"?: components["schemas"]["TagKey"];
            "Tag.4.Value"?: components["schemas"]["TagValue"];
            "Tag.5.Key"?: components["schemas"]["TagKey"];
            "Tag.5.Value"?: components["schemas"]["TagValue"];
            "Tag.6.Key"?: components["schemas"]["TagKey"];
            "Tag.6.Value"?: components["schemas"]["TagValue"];
            "Tag.7.Key"?: components["schemas"]["TagKey"];
            "Tag.7.Value"?: components["schemas"]["TagValue"];
            "Tag.8.Key"?: components["schemas"]["TagKey"];
            "Tag.8.Value"?: components["schemas"]["TagValue"];
            "Tag.9.Key"?: components["schemas"]["TagKey"];
            "Tag.9.Value"?: components["schemas"]["TagValue"];
            "Tag.10.Key"?: components["schemas"]["TagKey"];
            "Tag.10.Value"?: components["schemas"]["TagValue"];
            "Tag.11.Key"?: components["schemas"]["TagKey"];
            "Tag.11.Value"?: components["schemas"]["TagValue"];
            "Tag.12.Key"?: components["schemas"]["TagKey"];
            "Tag.12.Value"?: components["schemas"]["TagValue"];
            "Tag.13.Key"?: components["schemas"]["TagKey"];
            "Tag.13.Value"?: components["schemas"]["TagValue"];
            "Tag.14.Key"?: components["schemas"]["TagKey"];
            "Tag.14.Value"?: components["schemas"]["TagValue"];
            "Tag.15.Key"?: components["schemas"]["TagKey"];
            "Tag.15.Value"?: components["schemas"]["TagValue"];
            "Tag.16.Key"?: components["schemas"]["TagKey"];
            "Tag.16.Value"?: components["schemas"]["TagValue"];
            "Tag.17.Key"?: components["schemas"]["TagKey"];
            "Tag.17.Value"?: components["schemas"]["TagValue"];
            "Tag.18.Key"?: components["schemas"]["TagKey"];
            "Tag.18.Value"?: components["schemas"]["TagValue"];
            "Tag.19.Key"?: components["schemas"]["TagKey"];
            "Tag.19.Value"?: components["schemas"]["TagValue"];
            "Tag.20.Key"?: components["schemas"]["TagKey"];
            "Tag.20.Value"?: components["schemas"]["TagValue"];
            Format?: components["schemas"]["Format"];
            Version?: components["schemas"]["Version"];
            AccessKeyId?: components["schemas"]["AccessKeyId"];
            SignatureMethod?: components["schemas"]["SignatureMethod"];
            SignatureVersion?: components["schemas"]["SignatureVersion"];
            SignatureNonce?: components["schemas"]["SignatureNonce"];
            Timestamp?: components["schemas"]["Timestamp"];
            Signature?: components["schemas"]["Signature"];
            SecurityToken?: components["schemas"]["SecurityToken"];
            OwnerId?: components["schemas"]["OwnerId"];
            ResourceOwnerId?: components["schemas"]["OwnerId"];
            ResourceOwnerAccount?: components["schemas"]["OwnerAccount"];
        };
        /**
         * @description The name of this operation.
         * @enum {string}
         */
        Action: "CreateKeyPair";
        /**
         * @description Counted in Unicode code points. A letter is any Unicode letter. The slash is outside the character set already,
         *     so the ban on the two prefixes never decides alone; `http:name` is a legal name.
         */
        KeyPairName: string;
        /** @description The id of a resource group of the account. */
        ResourceGroupId: string;
        /** @description Counted in Unicode code points. The reserved words are reserved in any letter case. */
        TagKey: string & (unknown & unknown & unknown & unknown);
        /** @description Counted in Unicode code points; may be empty. The reserved words are reserved in any letter case. */
        TagValue: string & (unknown & unknown & unknown);
        /** @description The new pair. Other members are allowed, but never one called Code, which official SDKs take for an error. */
        CreateKeyPairResponse: {
            RequestId: components["schemas"]["RequestId"];
            /** @description The name that was asked for, unchanged. */
            KeyPairName: string;
            KeyPairId: components["schemas"]["KeyPairId"];
            KeyPairFingerPrint: components["schemas"]["KeyPairFingerPrint"];
            PrivateKeyBody: components["schemas"]["PrivateKeyBody"];
        };
        /** @description The id of the pair, new for each one. */
        KeyPairId: string;
        /**
         * @description The MD5 digest of the public key in the SSH wire format, as sixteen octets in lower-case hex. The page's sample
         *     joins them by colons; real answers without colons were seen too.
         */
        KeyPairFingerPrint: string;
        /**
         * @description The private key: unencrypted, PEM, PKCS#8, RSA with 2048 bits. The page's text says PKCS#8 while its sample is a
         *     PKCS#1 body, so PKCS#1 is tolerated with a warning.
         */
        PrivateKeyBody: string;
        /** @description JSON or XML in any letter case; anything else counts as absent. */
        Format: string;
        /**
         * @description The version of the API that this document is about.
         * @enum {string}
         */
        Version: "2014-05-26";
        /** @description The public half of a credential. */
        AccessKeyId: string;
        /** @description The name of the V1 algorithm. */
        SignatureMethod: string;
        /** @description The version of the V1 algorithm. */
        SignatureVersion: string;
        /** @description Any text that is new. */
        SignatureNonce: string;
        /** @description A moment in UTC without fractions of a second. */
        Timestamp: string;
        /** @description Base64 of the twenty octets of an HMAC-SHA1. */
        Signature: string;
        /** @description An opaque text. */
        SecurityToken: string;
        /** @description A number, as a text on the wire. */
        OwnerId: string;
        /** @description The name of an account. */
        OwnerAccount: string;
        /** @description Thirty-two octets in lower-case hex. */
        ContentSha256: string;
        /** @description An opaque text. */
        CredentialsProvider: string;
        /** @description The id of a region of the service. */
        RegionId: string;
        /** @description The id of the request, new for each one. */
        RequestId: string;
        /** @description The envelope of every refusal. The response of each status lists the codes that it may hold. */
        Error: {
            RequestId: components["schemas"]["RequestId"];
            /** @description The host that was addressed, with or without its port. */
            HostId: string;
            /** @description What went wrong, as one of the catalogue's codes. */
            Code: string;
            /** @description The same in words. */
            Message: string;
            /** @description A link to the vendor's advice about the code. */
            Recommend?: string;
        };
        /** @description The name breaks a rule about names. */
        "Error.InvalidKeyPairName.Malformed": {
            /** @constant */
            Code: "InvalidKeyPairName.Malformed";
            /** @constant */
            Message: "Specified Key Pair name is not valid.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "InvalidKeyPairName.Malformed";
        });
        /** @description The account has a pair of this name in this region. */
        "Error.KeyPair.AlreadyExist": {
            /** @constant */
            Code: "KeyPair.AlreadyExist";
            /** @constant */
            Message: "The key pair already exist.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "KeyPair.AlreadyExist";
        });
        /** @description Two tags of the request have the same key. */
        "Error.Duplicate.TagKey": {
            /** @constant */
            Code: "Duplicate.TagKey";
            /** @constant */
            Message: "The Tag.N.Key contain duplicate key.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "Duplicate.TagKey";
        });
        /** @description A tag key breaks a rule about tag keys. */
        "Error.InvalidTagKey.Malformed": {
            /** @constant */
            Code: "InvalidTagKey.Malformed";
            /** @constant */
            Message: "The specified Tag.n.Key is not valid.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "InvalidTagKey.Malformed";
        });
        /** @description A tag value breaks a rule about tag values. */
        "Error.InvalidTagValue.Malformed": {
            /** @constant */
            Code: "InvalidTagValue.Malformed";
            /** @constant */
            Message: "The specified Tag.n.Value is not valid.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "InvalidTagValue.Malformed";
        });
        /** @description A required parameter is absent or empty. */
        "Error.MissingParameter": {
            /** @constant */
            Code: "MissingParameter";
            Message: string;
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "MissingParameter";
        });
        /** @description There is no such version of the API. */
        "Error.InvalidVersion": {
            /** @constant */
            Code: "InvalidVersion";
            /** @constant */
            Message: "Specified parameter Version is not valid.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "InvalidVersion";
        });
        /** @description A signed request lacks AccessKeyId. */
        "Error.MissingAccessKeyId": {
            /** @constant */
            Code: "MissingAccessKeyId";
            /** @constant */
            Message: "AccessKeyId is mandatory for this action.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "MissingAccessKeyId";
        });
        /** @description A signed request lacks Signature. */
        "Error.MissingSignature": {
            /** @constant */
            Code: "MissingSignature";
            /** @constant */
            Message: "Signature is mandatory for this action.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "MissingSignature";
        });
        /** @description A signed request lacks SignatureMethod. */
        "Error.MissingSignatureMethod": {
            /** @constant */
            Code: "MissingSignatureMethod";
            /** @constant */
            Message: "SignatureMethod is mandatory for this action.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "MissingSignatureMethod";
        });
        /** @description A signed request lacks SignatureVersion. */
        "Error.MissingSignatureVersion": {
            /** @constant */
            Code: "MissingSignatureVersion";
            /** @constant */
            Message: "SignatureVersion is mandatory for this action.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "MissingSignatureVersion";
        });
        /** @description A signed request lacks SignatureNonce. */
        "Error.MissingSignatureNonce": {
            /** @constant */
            Code: "MissingSignatureNonce";
            /** @constant */
            Message: "SignatureNonce is mandatory for this action.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "MissingSignatureNonce";
        });
        /** @description A signed request lacks Timestamp. */
        "Error.MissingTimestamp": {
            /** @constant */
            Code: "MissingTimestamp";
            /** @constant */
            Message: "Timestamp is mandatory for this action.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "MissingTimestamp";
        });
        /** @description A signed request lacks Version. */
        "Error.MissingVersion": {
            /** @constant */
            Code: "MissingVersion";
            /** @constant */
            Message: "Version is mandatory for this action.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "MissingVersion";
        });
        /** @description The timestamp is not written as one. */
        "Error.InvalidTimeStamp.Format": {
            /** @constant */
            Code: "InvalidTimeStamp.Format";
            /** @constant */
            Message: "Specified time stamp or date value is not well formatted.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "InvalidTimeStamp.Format";
        });
        /** @description The timestamp is more than 15 minutes off. */
        "Error.InvalidTimeStamp.Expired": {
            /** @constant */
            Code: "InvalidTimeStamp.Expired";
            /** @constant */
            Message: "Specified time stamp or date value is expired.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "InvalidTimeStamp.Expired";
        });
        /** @description The signature is not the one the service computes. */
        "Error.SignatureDoesNotMatch": {
            /** @constant */
            Code: "SignatureDoesNotMatch";
            Message: string;
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "SignatureDoesNotMatch";
        });
        /** @description The nonce has been used before. */
        "Error.SignatureNonceUsed": {
            /** @constant */
            Code: "SignatureNonceUsed";
            /** @constant */
            Message: "Specified signature nonce was used already.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "SignatureNonceUsed";
        });
        /** @description One of the refusals of this status, told apart by their code. */
        BadRequestError: components["schemas"]["Error.InvalidKeyPairName.Malformed"] | components["schemas"]["Error.KeyPair.AlreadyExist"] | components["schemas"]["Error.Duplicate.TagKey"] | components["schemas"]["Error.InvalidTagKey.Malformed"] | components["schemas"]["Error.InvalidTagValue.Malformed"] | components["schemas"]["Error.MissingParameter"] | components["schemas"]["Error.InvalidVersion"] | components["schemas"]["Error.MissingAccessKeyId"] | components["schemas"]["Error.MissingSignature"] | components["schemas"]["Error.MissingSignatureMethod"] | components["schemas"]["Error.MissingSignatureVersion"] | components["schemas"]["Error.MissingSignatureNonce"] | components["schemas"]["Error.MissingTimestamp"] | components["schemas"]["Error.MissingVersion"] | components["schemas"]["Error.InvalidTimeStamp.Format"] | components["schemas"]["Error.InvalidTimeStamp.Expired"] | components["schemas"]["Error.SignatureDoesNotMatch"] | components["schemas"]["Error.SignatureNonceUsed"];
        /** @description The account has as many pairs in this region as it may have. */
        "Error.QuotaExceed.KeyPair": {
            /** @constant */
            Code: "QuotaExceed.KeyPair";
            /** @constant */
            Message: "The key pair quota exceeds.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "QuotaExceed.KeyPair";
        });
        /** @description The request has more than 20 tags. */
        "Error.QuotaExceed.Tags": {
            /** @constant */
            Code: "QuotaExceed.Tags";
            Message: string;
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "QuotaExceed.Tags";
        });
        /** @description One of the refusals of this status, told apart by their code. */
        ForbiddenError: components["schemas"]["Error.QuotaExceed.KeyPair"] | components["schemas"]["Error.QuotaExceed.Tags"];
        /** @description The account has no such resource group. */
        "Error.InvalidResourceGroup.NotFound": {
            /** @constant */
            Code: "InvalidResourceGroup.NotFound";
            /** @constant */
            Message: "The ResourceGroup provided does not exist in our records.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "InvalidResourceGroup.NotFound";
        });
        /** @description There is no such region. */
        "Error.InvalidRegionId.NotFound": {
            /** @constant */
            Code: "InvalidRegionId.NotFound";
            /** @constant */
            Message: "The RegionId provided does not exist in our records.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "InvalidRegionId.NotFound";
        });
        /** @description There is no such operation. */
        "Error.InvalidAction.NotFound": {
            /** @constant */
            Code: "InvalidAction.NotFound";
            /** @constant */
            Message: "Specified api is not found, please check your url and method.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "InvalidAction.NotFound";
        });
        /** @description The access key is not known. */
        "Error.InvalidAccessKeyId.NotFound": {
            /** @constant */
            Code: "InvalidAccessKeyId.NotFound";
            /** @constant */
            Message: "Specified access key is not found.";
        } & (WithRequired<components["schemas"]["Error"], "Code" | "Message"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            Code: "InvalidAccessKeyId.NotFound";
        });
        /** @description One of the refusals of this status, told apart by their code. */
        NotFoundError: components["schemas"]["Error.InvalidResourceGroup.NotFound"] | components["schemas"]["Error.InvalidRegionId.NotFound"] | components["schemas"]["Error.InvalidAction.NotFound"] | components["schemas"]["Error.InvalidAccessKeyId.NotFound"];
    };
    responses: {
        /** @description The pair exists now, and this is the only time its private key is told. */
        Created: {
            headers: {
                "x-acs-request-id": components["headers"]["x-acs-request-id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CreateKeyPairResponse"];
                "application/xml": components["schemas"]["CreateKeyPairResponse"] | string;
            };
        };
        /** @description A parameter is missing or malformed, or the name is taken. */
        BadRequest: {
            headers: {
                "x-acs-request-id": components["headers"]["x-acs-request-id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"];
                "application/xml": components["schemas"]["BadRequestError"] | string;
            };
        };
        /** @description A limit is reached. */
        Forbidden: {
            headers: {
                "x-acs-request-id": components["headers"]["x-acs-request-id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenError"];
                "application/xml": components["schemas"]["ForbiddenError"] | string;
            };
        };
        /** @description Something that the request names does not exist. */
        NotFound: {
            headers: {
                "x-acs-request-id": components["headers"]["x-acs-request-id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
                "application/xml": components["schemas"]["NotFoundError"] | string;
            };
        };
    };
    parameters: {
        /**
         * @description The operation that is called. A request signed by headers (V3) names it in `x-acs-action` instead.
         * @example CreateKeyPair
         */
        Action: components["schemas"]["Action"];
        /**
         * @description The operation that is called; may come in the form body or in `x-acs-action` instead.
         * @example CreateKeyPair
         */
        ActionInQuery: components["schemas"]["Action"];
        /**
         * @description The region that will hold the key pair.
         * @example cn-hangzhou
         */
        RegionId: components["schemas"]["RegionId"];
        /**
         * @description The region that will hold the key pair; may come in the form body instead.
         * @example cn-hangzhou
         */
        RegionIdInQuery: components["schemas"]["RegionId"];
        /**
         * @description The name to give to the key pair. It has to be new in this account and region: 2 to 128 characters, a letter
         *     first, then letters, digits, colons, underscores and hyphens. Neither `http://` nor `https://` may begin it.
         * @example testKeyPairName
         */
        KeyPairName: components["schemas"]["KeyPairName"];
        /**
         * @description The name to give to the key pair; may come in the form body instead.
         * @example testKeyPairName
         */
        KeyPairNameInQuery: components["schemas"]["KeyPairName"];
        /**
         * @description The resource group that the key pair joins; without it, the account's default group.
         * @example rg-bp67acfmxazb4p01
         */
        ResourceGroupId: components["schemas"]["ResourceGroupId"];
        /**
         * @description The key of the 1st tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.1.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 1st tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.1.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 2nd tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.2.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 2nd tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.2.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 3rd tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.3.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 3rd tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.3.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 4th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.4.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 4th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.4.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 5th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.5.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 5th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.5.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 6th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.6.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 6th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.6.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 7th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.7.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 7th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.7.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 8th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.8.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 8th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.8.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 9th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.9.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 9th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.9.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 10th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.10.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 10th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.10.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 11th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.11.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 11th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.11.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 12th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.12.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 12th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.12.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 13th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.13.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 13th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.13.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 14th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.14.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 14th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.14.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 15th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.15.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 15th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.15.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 16th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.16.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 16th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.16.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 17th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.17.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 17th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.17.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 18th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.18.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 18th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.18.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 19th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.19.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 19th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.19.Value": components["schemas"]["TagValue"];
        /**
         * @description The key of the 20th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
         *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
         * @example TestKey
         */
        "Tag.20.Key": components["schemas"]["TagKey"];
        /**
         * @description The value of the 20th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
         *     `acs:`, nor contain `http://` or `https://`.
         * @example TestValue
         */
        "Tag.20.Value": components["schemas"]["TagValue"];
        /**
         * @description The operation that is called, when the request is signed by headers.
         * @example CreateKeyPair
         */
        "x-acs-action": components["schemas"]["Action"];
        /**
         * @description The format of the answer, `JSON` or `XML` in any letter case. Without it a V3 request, or one that prefers
         *     `application/json`, is answered in JSON and every other one in XML.
         * @example JSON
         */
        Format: components["schemas"]["Format"];
        /**
         * @description The version of the API. A V3 request says it in `x-acs-version` instead.
         * @example 2014-05-26
         */
        Version: components["schemas"]["Version"];
        /**
         * @description The access key that signed the request; it tells whose account is meant.
         * @example testid
         */
        AccessKeyId: components["schemas"]["AccessKeyId"];
        /**
         * @description The algorithm of a V1 signature, `HMAC-SHA1`.
         * @example HMAC-SHA1
         */
        SignatureMethod: components["schemas"]["SignatureMethod"];
        /**
         * @description The version of the V1 algorithm, `1.0`.
         * @example 1.0
         */
        SignatureVersion: components["schemas"]["SignatureVersion"];
        /**
         * @description A text that no other request of the last quarter of an hour has used.
         * @example 15215528852396
         */
        SignatureNonce: components["schemas"]["SignatureNonce"];
        /**
         * @description When the request was signed, in UTC and whole seconds; believed for 15 minutes either way.
         * @example 2023-12-06T12:00:00Z
         */
        Timestamp: components["schemas"]["Timestamp"];
        /**
         * @description The V1 signature, in Base64.
         * @example hHWd8GoM5N49NiRyOq3UvZwdmZc=
         */
        Signature: components["schemas"]["Signature"];
        /**
         * @description The token that belongs to a temporary access key.
         * @example CAISexampletoken
         */
        SecurityToken: components["schemas"]["SecurityToken"];
        /**
         * @description Undocumented; official SDKs can send it. Has no effect here.
         * @example 1234567890123456
         */
        OwnerId: components["schemas"]["OwnerId"];
        /**
         * @description Undocumented; official SDKs can send it. Has no effect here.
         * @example 1234567890123456
         */
        ResourceOwnerId: components["schemas"]["OwnerId"];
        /**
         * @description Undocumented; official SDKs can send it. Has no effect here.
         * @example ECSforCloud
         */
        ResourceOwnerAccount: components["schemas"]["OwnerAccount"];
        /**
         * @description The version of the API, when the request is signed by headers.
         * @example 2014-05-26
         */
        "x-acs-version": components["schemas"]["Version"];
        /**
         * @description When a V3 request was signed, in UTC and whole seconds.
         * @example 2023-12-06T12:00:00Z
         */
        "x-acs-date": components["schemas"]["Timestamp"];
        /**
         * @description The nonce of a V3 request.
         * @example e3d71299e50fa183bcc727fd0b383d4c
         */
        "x-acs-signature-nonce": components["schemas"]["SignatureNonce"];
        /**
         * @description The SHA-256 hash of the body of a V3 request, in lower-case hex.
         * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
         */
        "x-acs-content-sha256": components["schemas"]["ContentSha256"];
        /**
         * @description The access key of a V3 request with a temporary credential.
         * @example testid
         */
        "x-acs-accesskey-id": components["schemas"]["AccessKeyId"];
        /**
         * @description The token of a V3 request with a temporary credential.
         * @example CAISexampletoken
         */
        "x-acs-security-token": components["schemas"]["SecurityToken"];
        /**
         * @description Where the client took its credential from; official SDKs send and sign it.
         * @example static_ak
         */
        "x-acs-credentials-provider": components["schemas"]["CredentialsProvider"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description The id of the request, the same as `RequestId` in the body.
         * @example 473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E
         */
        "x-acs-request-id": components["schemas"]["RequestId"];
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    CreateKeyPair: {
        parameters: {
            query: {
                /**
                 * @description The resource group that the key pair joins; without it, the account's default group.
                 * @example rg-bp67acfmxazb4p01
                 */
                ResourceGroupId?: components["parameters"]["ResourceGroupId"];
                /**
                 * @description The key of the 1st tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.1.Key"?: components["parameters"]["Tag.1.Key"];
                /**
                 * @description The value of the 1st tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.1.Value"?: components["parameters"]["Tag.1.Value"];
                /**
                 * @description The key of the 2nd tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.2.Key"?: components["parameters"]["Tag.2.Key"];
                /**
                 * @description The value of the 2nd tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.2.Value"?: components["parameters"]["Tag.2.Value"];
                /**
                 * @description The key of the 3rd tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.3.Key"?: components["parameters"]["Tag.3.Key"];
                /**
                 * @description The value of the 3rd tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.3.Value"?: components["parameters"]["Tag.3.Value"];
                /**
                 * @description The key of the 4th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.4.Key"?: components["parameters"]["Tag.4.Key"];
                /**
                 * @description The value of the 4th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.4.Value"?: components["parameters"]["Tag.4.Value"];
                /**
                 * @description The key of the 5th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.5.Key"?: components["parameters"]["Tag.5.Key"];
                /**
                 * @description The value of the 5th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.5.Value"?: components["parameters"]["Tag.5.Value"];
                /**
                 * @description The key of the 6th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.6.Key"?: components["parameters"]["Tag.6.Key"];
                /**
                 * @description The value of the 6th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.6.Value"?: components["parameters"]["Tag.6.Value"];
                /**
                 * @description The key of the 7th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.7.Key"?: components["parameters"]["Tag.7.Key"];
                /**
                 * @description The value of the 7th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.7.Value"?: components["parameters"]["Tag.7.Value"];
                /**
                 * @description The key of the 8th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.8.Key"?: components["parameters"]["Tag.8.Key"];
                /**
                 * @description The value of the 8th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.8.Value"?: components["parameters"]["Tag.8.Value"];
                /**
                 * @description The key of the 9th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.9.Key"?: components["parameters"]["Tag.9.Key"];
                /**
                 * @description The value of the 9th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.9.Value"?: components["parameters"]["Tag.9.Value"];
                /**
                 * @description The key of the 10th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.10.Key"?: components["parameters"]["Tag.10.Key"];
                /**
                 * @description The value of the 10th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.10.Value"?: components["parameters"]["Tag.10.Value"];
                /**
                 * @description The key of the 11th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.11.Key"?: components["parameters"]["Tag.11.Key"];
                /**
                 * @description The value of the 11th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.11.Value"?: components["parameters"]["Tag.11.Value"];
                /**
                 * @description The key of the 12th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.12.Key"?: components["parameters"]["Tag.12.Key"];
                /**
                 * @description The value of the 12th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.12.Value"?: components["parameters"]["Tag.12.Value"];
                /**
                 * @description The key of the 13th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.13.Key"?: components["parameters"]["Tag.13.Key"];
                /**
                 * @description The value of the 13th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.13.Value"?: components["parameters"]["Tag.13.Value"];
                /**
                 * @description The key of the 14th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.14.Key"?: components["parameters"]["Tag.14.Key"];
                /**
                 * @description The value of the 14th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.14.Value"?: components["parameters"]["Tag.14.Value"];
                /**
                 * @description The key of the 15th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.15.Key"?: components["parameters"]["Tag.15.Key"];
                /**
                 * @description The value of the 15th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.15.Value"?: components["parameters"]["Tag.15.Value"];
                /**
                 * @description The key of the 16th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.16.Key"?: components["parameters"]["Tag.16.Key"];
                /**
                 * @description The value of the 16th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.16.Value"?: components["parameters"]["Tag.16.Value"];
                /**
                 * @description The key of the 17th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.17.Key"?: components["parameters"]["Tag.17.Key"];
                /**
                 * @description The value of the 17th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.17.Value"?: components["parameters"]["Tag.17.Value"];
                /**
                 * @description The key of the 18th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.18.Key"?: components["parameters"]["Tag.18.Key"];
                /**
                 * @description The value of the 18th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.18.Value"?: components["parameters"]["Tag.18.Value"];
                /**
                 * @description The key of the 19th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.19.Key"?: components["parameters"]["Tag.19.Key"];
                /**
                 * @description The value of the 19th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.19.Value"?: components["parameters"]["Tag.19.Value"];
                /**
                 * @description The key of the 20th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.20.Key"?: components["parameters"]["Tag.20.Key"];
                /**
                 * @description The value of the 20th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.20.Value"?: components["parameters"]["Tag.20.Value"];
                /**
                 * @description The format of the answer, `JSON` or `XML` in any letter case. Without it a V3 request, or one that prefers
                 *     `application/json`, is answered in JSON and every other one in XML.
                 * @example JSON
                 */
                Format?: components["parameters"]["Format"];
                /**
                 * @description The version of the API. A V3 request says it in `x-acs-version` instead.
                 * @example 2014-05-26
                 */
                Version?: components["parameters"]["Version"];
                /**
                 * @description The access key that signed the request; it tells whose account is meant.
                 * @example testid
                 */
                AccessKeyId?: components["parameters"]["AccessKeyId"];
                /**
                 * @description The algorithm of a V1 signature, `HMAC-SHA1`.
                 * @example HMAC-SHA1
                 */
                SignatureMethod?: components["parameters"]["SignatureMethod"];
                /**
                 * @description The version of the V1 algorithm, `1.0`.
                 * @example 1.0
                 */
                SignatureVersion?: components["parameters"]["SignatureVersion"];
                /**
                 * @description A text that no other request of the last quarter of an hour has used.
                 * @example 15215528852396
                 */
                SignatureNonce?: components["parameters"]["SignatureNonce"];
                /**
                 * @description When the request was signed, in UTC and whole seconds; believed for 15 minutes either way.
                 * @example 2023-12-06T12:00:00Z
                 */
                Timestamp?: components["parameters"]["Timestamp"];
                /**
                 * @description The V1 signature, in Base64.
                 * @example hHWd8GoM5N49NiRyOq3UvZwdmZc=
                 */
                Signature?: components["parameters"]["Signature"];
                /**
                 * @description The token that belongs to a temporary access key.
                 * @example CAISexampletoken
                 */
                SecurityToken?: components["parameters"]["SecurityToken"];
                /**
                 * @description Undocumented; official SDKs can send it. Has no effect here.
                 * @example 1234567890123456
                 */
                OwnerId?: components["parameters"]["OwnerId"];
                /**
                 * @description Undocumented; official SDKs can send it. Has no effect here.
                 * @example 1234567890123456
                 */
                ResourceOwnerId?: components["parameters"]["ResourceOwnerId"];
                /**
                 * @description Undocumented; official SDKs can send it. Has no effect here.
                 * @example ECSforCloud
                 */
                ResourceOwnerAccount?: components["parameters"]["ResourceOwnerAccount"];
                /**
                 * @description The operation that is called. A request signed by headers (V3) names it in `x-acs-action` instead.
                 * @example CreateKeyPair
                 */
                Action: components["parameters"]["Action"];
                /**
                 * @description The region that will hold the key pair.
                 * @example cn-hangzhou
                 */
                RegionId: components["parameters"]["RegionId"];
                /**
                 * @description The name to give to the key pair. It has to be new in this account and region: 2 to 128 characters, a letter
                 *     first, then letters, digits, colons, underscores and hyphens. Neither `http://` nor `https://` may begin it.
                 * @example testKeyPairName
                 */
                KeyPairName: components["parameters"]["KeyPairName"];
            };
            header?: {
                /**
                 * @description The operation that is called, when the request is signed by headers.
                 * @example CreateKeyPair
                 */
                "x-acs-action"?: components["parameters"]["x-acs-action"];
                /**
                 * @description The version of the API, when the request is signed by headers.
                 * @example 2014-05-26
                 */
                "x-acs-version"?: components["parameters"]["x-acs-version"];
                /**
                 * @description When a V3 request was signed, in UTC and whole seconds.
                 * @example 2023-12-06T12:00:00Z
                 */
                "x-acs-date"?: components["parameters"]["x-acs-date"];
                /**
                 * @description The nonce of a V3 request.
                 * @example e3d71299e50fa183bcc727fd0b383d4c
                 */
                "x-acs-signature-nonce"?: components["parameters"]["x-acs-signature-nonce"];
                /**
                 * @description The SHA-256 hash of the body of a V3 request, in lower-case hex.
                 * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                 */
                "x-acs-content-sha256"?: components["parameters"]["x-acs-content-sha256"];
                /**
                 * @description The access key of a V3 request with a temporary credential.
                 * @example testid
                 */
                "x-acs-accesskey-id"?: components["parameters"]["x-acs-accesskey-id"];
                /**
                 * @description The token of a V3 request with a temporary credential.
                 * @example CAISexampletoken
                 */
                "x-acs-security-token"?: components["parameters"]["x-acs-security-token"];
                /**
                 * @description Where the client took its credential from; official SDKs send and sign it.
                 * @example static_ak
                 */
                "x-acs-credentials-provider"?: components["parameters"]["x-acs-credentials-provider"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Created"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    CreateKeyPairByPost: {
        parameters: {
            query?: {
                /**
                 * @description The resource group that the key pair joins; without it, the account's default group.
                 * @example rg-bp67acfmxazb4p01
                 */
                ResourceGroupId?: components["parameters"]["ResourceGroupId"];
                /**
                 * @description The key of the 1st tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.1.Key"?: components["parameters"]["Tag.1.Key"];
                /**
                 * @description The value of the 1st tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.1.Value"?: components["parameters"]["Tag.1.Value"];
                /**
                 * @description The key of the 2nd tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.2.Key"?: components["parameters"]["Tag.2.Key"];
                /**
                 * @description The value of the 2nd tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.2.Value"?: components["parameters"]["Tag.2.Value"];
                /**
                 * @description The key of the 3rd tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.3.Key"?: components["parameters"]["Tag.3.Key"];
                /**
                 * @description The value of the 3rd tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.3.Value"?: components["parameters"]["Tag.3.Value"];
                /**
                 * @description The key of the 4th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.4.Key"?: components["parameters"]["Tag.4.Key"];
                /**
                 * @description The value of the 4th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.4.Value"?: components["parameters"]["Tag.4.Value"];
                /**
                 * @description The key of the 5th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.5.Key"?: components["parameters"]["Tag.5.Key"];
                /**
                 * @description The value of the 5th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.5.Value"?: components["parameters"]["Tag.5.Value"];
                /**
                 * @description The key of the 6th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.6.Key"?: components["parameters"]["Tag.6.Key"];
                /**
                 * @description The value of the 6th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.6.Value"?: components["parameters"]["Tag.6.Value"];
                /**
                 * @description The key of the 7th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.7.Key"?: components["parameters"]["Tag.7.Key"];
                /**
                 * @description The value of the 7th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.7.Value"?: components["parameters"]["Tag.7.Value"];
                /**
                 * @description The key of the 8th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.8.Key"?: components["parameters"]["Tag.8.Key"];
                /**
                 * @description The value of the 8th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.8.Value"?: components["parameters"]["Tag.8.Value"];
                /**
                 * @description The key of the 9th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.9.Key"?: components["parameters"]["Tag.9.Key"];
                /**
                 * @description The value of the 9th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.9.Value"?: components["parameters"]["Tag.9.Value"];
                /**
                 * @description The key of the 10th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.10.Key"?: components["parameters"]["Tag.10.Key"];
                /**
                 * @description The value of the 10th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.10.Value"?: components["parameters"]["Tag.10.Value"];
                /**
                 * @description The key of the 11th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.11.Key"?: components["parameters"]["Tag.11.Key"];
                /**
                 * @description The value of the 11th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.11.Value"?: components["parameters"]["Tag.11.Value"];
                /**
                 * @description The key of the 12th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.12.Key"?: components["parameters"]["Tag.12.Key"];
                /**
                 * @description The value of the 12th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.12.Value"?: components["parameters"]["Tag.12.Value"];
                /**
                 * @description The key of the 13th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.13.Key"?: components["parameters"]["Tag.13.Key"];
                /**
                 * @description The value of the 13th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.13.Value"?: components["parameters"]["Tag.13.Value"];
                /**
                 * @description The key of the 14th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.14.Key"?: components["parameters"]["Tag.14.Key"];
                /**
                 * @description The value of the 14th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.14.Value"?: components["parameters"]["Tag.14.Value"];
                /**
                 * @description The key of the 15th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.15.Key"?: components["parameters"]["Tag.15.Key"];
                /**
                 * @description The value of the 15th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.15.Value"?: components["parameters"]["Tag.15.Value"];
                /**
                 * @description The key of the 16th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.16.Key"?: components["parameters"]["Tag.16.Key"];
                /**
                 * @description The value of the 16th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.16.Value"?: components["parameters"]["Tag.16.Value"];
                /**
                 * @description The key of the 17th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.17.Key"?: components["parameters"]["Tag.17.Key"];
                /**
                 * @description The value of the 17th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.17.Value"?: components["parameters"]["Tag.17.Value"];
                /**
                 * @description The key of the 18th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.18.Key"?: components["parameters"]["Tag.18.Key"];
                /**
                 * @description The value of the 18th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.18.Value"?: components["parameters"]["Tag.18.Value"];
                /**
                 * @description The key of the 19th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.19.Key"?: components["parameters"]["Tag.19.Key"];
                /**
                 * @description The value of the 19th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.19.Value"?: components["parameters"]["Tag.19.Value"];
                /**
                 * @description The key of the 20th tag, N being 1 to 20. 1 to 128 characters, different from the request's other keys; it may not
                 *     begin with `aliyun` or `acs:`, nor contain `http://` or `https://`.
                 * @example TestKey
                 */
                "Tag.20.Key"?: components["parameters"]["Tag.20.Key"];
                /**
                 * @description The value of the 20th tag, N being 1 to 20. Up to 128 characters, none at all included; it may not begin with
                 *     `acs:`, nor contain `http://` or `https://`.
                 * @example TestValue
                 */
                "Tag.20.Value"?: components["parameters"]["Tag.20.Value"];
                /**
                 * @description The format of the answer, `JSON` or `XML` in any letter case. Without it a V3 request, or one that prefers
                 *     `application/json`, is answered in JSON and every other one in XML.
                 * @example JSON
                 */
                Format?: components["parameters"]["Format"];
                /**
                 * @description The version of the API. A V3 request says it in `x-acs-version` instead.
                 * @example 2014-05-26
                 */
                Version?: components["parameters"]["Version"];
                /**
                 * @description The access key that signed the request; it tells whose account is meant.
                 * @example testid
                 */
                AccessKeyId?: components["parameters"]["AccessKeyId"];
                /**
                 * @description The algorithm of a V1 signature, `HMAC-SHA1`.
                 * @example HMAC-SHA1
                 */
                SignatureMethod?: components["parameters"]["SignatureMethod"];
                /**
                 * @description The version of the V1 algorithm, `1.0`.
                 * @example 1.0
                 */
                SignatureVersion?: components["parameters"]["SignatureVersion"];
                /**
                 * @description A text that no other request of the last quarter of an hour has used.
                 * @example 15215528852396
                 */
                SignatureNonce?: components["parameters"]["SignatureNonce"];
                /**
                 * @description When the request was signed, in UTC and whole seconds; believed for 15 minutes either way.
                 * @example 2023-12-06T12:00:00Z
                 */
                Timestamp?: components["parameters"]["Timestamp"];
                /**
                 * @description The V1 signature, in Base64.
                 * @example hHWd8GoM5N49NiRyOq3UvZwdmZc=
                 */
                Signature?: components["parameters"]["Signature"];
                /**
                 * @description The token that belongs to a temporary access key.
                 * @example CAISexampletoken
                 */
                SecurityToken?: components["parameters"]["SecurityToken"];
                /**
                 * @description Undocumented; official SDKs can send it. Has no effect here.
                 * @example 1234567890123456
                 */
                OwnerId?: components["parameters"]["OwnerId"];
                /**
                 * @description Undocumented; official SDKs can send it. Has no effect here.
                 * @example 1234567890123456
                 */
                ResourceOwnerId?: components["parameters"]["ResourceOwnerId"];
                /**
                 * @description Undocumented; official SDKs can send it. Has no effect here.
                 * @example ECSforCloud
                 */
                ResourceOwnerAccount?: components["parameters"]["ResourceOwnerAccount"];
                /**
                 * @description The operation that is called; may come in the form body or in `x-acs-action` instead.
                 * @example CreateKeyPair
                 */
                Action?: components["parameters"]["ActionInQuery"];
                /**
                 * @description The region that will hold the key pair; may come in the form body instead.
                 * @example cn-hangzhou
                 */
                RegionId?: components["parameters"]["RegionIdInQuery"];
                /**
                 * @description The name to give to the key pair; may come in the form body instead.
                 * @example testKeyPairName
                 */
                KeyPairName?: components["parameters"]["KeyPairNameInQuery"];
            };
            header?: {
                /**
                 * @description The operation that is called, when the request is signed by headers.
                 * @example CreateKeyPair
                 */
                "x-acs-action"?: components["parameters"]["x-acs-action"];
                /**
                 * @description The version of the API, when the request is signed by headers.
                 * @example 2014-05-26
                 */
                "x-acs-version"?: components["parameters"]["x-acs-version"];
                /**
                 * @description When a V3 request was signed, in UTC and whole seconds.
                 * @example 2023-12-06T12:00:00Z
                 */
                "x-acs-date"?: components["parameters"]["x-acs-date"];
                /**
                 * @description The nonce of a V3 request.
                 * @example e3d71299e50fa183bcc727fd0b383d4c
                 */
                "x-acs-signature-nonce"?: components["parameters"]["x-acs-signature-nonce"];
                /**
                 * @description The SHA-256 hash of the body of a V3 request, in lower-case hex.
                 * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                 */
                "x-acs-content-sha256"?: components["parameters"]["x-acs-content-sha256"];
                /**
                 * @description The access key of a V3 request with a temporary credential.
                 * @example testid
                 */
                "x-acs-accesskey-id"?: components["parameters"]["x-acs-accesskey-id"];
                /**
                 * @description The token of a V3 request with a temporary credential.
                 * @example CAISexampletoken
                 */
                "x-acs-security-token"?: components["parameters"]["x-acs-security-token"];
                /**
                 * @description Where the client took its credential from; official SDKs send and sign it.
                 * @example static_ak
                 */
                "x-acs-credentials-provider"?: components["parameters"]["x-acs-credentials-provider"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Any of the parameters, form-encoded. May be empty when all of them are in the query string. */
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CreateKeyPairParameters"] | components["schemas"]["CreateKeyPairForm"];
            };
        };
        responses: {
            200: components["responses"]["Created"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};

// Made from openapi/ by `npm run generate`. Not to be edited.

export interface paths {
    "/_mock/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets everything back to the start.
         * @description Key pairs and rules are those that the mock was started with, the journal is empty and counts from 1, and with a seed the same requests get the same answers again. A create that is still being answered came before: it succeeds, and its pair is not recorded. A request that a rule delays counts from the end of its delay.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The key pairs. */
        get: operations["readState"];
        /**
         * Puts other key pairs in place of all.
         * @description The answer has the state as it is now; what GET gives can be put back later. Each pair has to be one that a create could have made: name, id, fingerprint and tags as the contract has them, a region and a resource group that are there, and no name, id or fingerprint twice. A create that is still being answered came before: it succeeds, and its pair is not recorded. With a seed no later pair gets an id or a key of these.
         */
        put: operations["replaceState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last requests, the oldest first.
         * @description The mock remembers the last 1000. Signatures, tokens and secrets are left out.
         */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        /**
         * Forgets all requests.
         * @description The next request has the next number.
         */
        delete: operations["forgetRequests"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules, in the order in which they are looked at. */
        get: operations["listRules"];
        /** Puts other rules in place of all. */
        put: operations["replaceRules"];
        /** Adds a rule behind the others. */
        post: operations["addRule"];
        /** Removes all rules. */
        delete: operations["removeRules"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_mock/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["describe"];
        put?: never;
        post?: never;
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
        Refusal: {
            /** @description What is wrong and what to do, in one sentence; of a state, one for each wrong pair, on a line of its own. */
            message: string;
        };
        State: {
            keyPairs: components["schemas"]["KeyPair"][];
        };
        /** @description A key pair; its private key is with whoever created it. */
        KeyPair: {
            /** @description The access key id of its owner; the empty text, or nothing, is the owner that names none. */
            account?: string;
            /** @description Its `RegionId`. */
            region: string;
            /** @description Its `KeyPairName`. */
            name: string;
            /** @description Its `KeyPairId`. */
            id?: string;
            /** @description Its `KeyPairFingerPrint`. */
            fingerprint?: string;
            /** @description The `ResourceGroupId` that the create named. */
            resourceGroup?: string;
            /** @description The tags that the create gave, values by key. */
            tags?: {
                [key: string]: string;
            };
        };
        Requests: {
            requests: components["schemas"]["Request"][];
        };
        /** @description A request that was answered. */
        Request: {
            /** @description Its place among all requests since the start or the last reset, counted from 1. */
            number: number;
            /**
             * Format: date-time
             * @description When it was answered, if the mock has a clock of the day.
             */
            time?: string;
            method: string;
            /** @description The operation that was asked for, in a parameter or in a header. */
            action?: string;
            /** @description The parameters, those of query string, form and headers together, without secrets. */
            parameters: {
                [key: string]: string;
            };
            /** @description The access key id that the request named. */
            account: string;
            /** @description The `RequestId` of its answer. */
            requestId: string;
            /** @description The name of the answer: `Created`, or the code of a refusal; `Reset` for none. */
            answer: string;
            /** @description Whether the contract documents this answer. */
            documented: boolean;
            /** @description The HTTP status; left out where no answer was sent. */
            status?: number;
            /** @description What decided: a rule about state, or a parameter and the keyword that it breaks. */
            because?: string;
            /** @description The clauses of the contract that say so. */
            clause?: string;
            /** @description The `id` of the rule that was used on it. */
            rule?: number;
            /** @description How long the answer took. */
            milliseconds: number;
        };
        RuleList: components["schemas"]["Rule"][];
        /** @description What requests of some kind get. The rules are looked at in their order, and the first one that applies to a request is used. */
        Rule: {
            match?: components["schemas"]["Match"];
            /** @description How often it is used at most; without it there is no end. */
            times?: number;
            /** @description It is used on every so many-th request that it matches: 5 means the 5th, the 10th, … */
            every?: number;
            answer: components["schemas"]["RuleAnswer"];
        };
        /** @description Which requests; all that is said has to hold, letter case included. Nothing said means all requests. */
        Match: {
            /** @description The `Action`. */
            action?: string;
            /** @description The `RegionId`. */
            region?: string;
            /**
             * @description The HTTP method.
             * @enum {unknown}
             */
            method?: "GET" | "POST";
            /** @description The `KeyPairName`. */
            name?: string;
        };
        /** @description What they get. A documented answer is named by `example`; any other error is written with `code`, `status` and `message`, in the format that the request asks for. With neither the request gets the answer that it would have got anyway, later or cut short. */
        RuleAnswer: {
            /** @description The name of a documented answer: `Created` or the code of a refusal. */
            example?: string;
            /** @description The code of an error that the contract does not document. The mock knows status and message of `Throttling`, `Throttling.User`, `Throttling.Api`, `Forbidden.RAM`, `OperationConflict`, `InternalError` and `ServiceUnavailable`; for another code `status` has to be given. */
            code?: string;
            /** @description The HTTP status of that error. Without a code: the known error of this status, or `Mock.Status` and the number. */
            status?: number;
            /** @description The message of that error. */
            message?: string;
            /** @description So many milliseconds pass before the request is looked at. */
            delay?: number;
            /** @description The connection breaks when so many octets of the body are sent. What the request asked for has been done. */
            truncate?: number;
            /**
             * @description The connection is reset before anything is done, and no answer is sent.
             * @constant
             */
            reset?: true;
        };
        RuleInForce: {
            /** @description The number under which the journal names it, never given twice. */
            id: number;
            rule: components["schemas"]["Rule"];
            /** @description Whether the contract documents the answers of requests it was used on. */
            documented: boolean;
            /** @description How many requests it has matched. */
            matched: number;
            /** @description How often it was used. */
            used: number;
        };
        /** @description What `mock --config FILE` reads. An option of the command line goes before the file. */
        Configuration: {
            /** @description Key pairs that an account may have in a region. */
            quota?: number;
            /** @description The regions of the service. */
            regions?: string[];
            /** @description The resource groups of every account. */
            resourceGroups?: string[];
            /** @description The origins whose pages may use the API from a browser, beside those on the machine itself. */
            allowOrigins?: string[];
            /** @description The same requests get the same answers; the keys are for tests only. */
            seed?: number;
            rules?: components["schemas"]["RuleList"];
            state?: components["schemas"]["State"];
        };
    };
    responses: {
        /** @description Nothing was done. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** @description The state file could not be written, as on a full disk. Nothing was done. */
        NotKept: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        /** @description The key pairs. */
        State: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["State"];
            };
        };
        /** @description The rules in force. */
        Rules: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RuleInForce"][];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Refused"];
            500: components["responses"]["NotKept"];
        };
    };
    readState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["State"];
            403: components["responses"]["Refused"];
        };
    };
    replaceState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["State"];
            };
        };
        responses: {
            200: components["responses"]["State"];
            400: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
            500: components["responses"]["NotKept"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /**
                 * @description Only requests of this action.
                 * @example CreateKeyPair
                 */
                action?: string;
                /**
                 * @description Only requests that got this answer.
                 * @example KeyPair.AlreadyExist
                 */
                answer?: string;
                /**
                 * @description At most so many, the latest ones.
                 * @example 10
                 */
                last?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Requests"];
                };
            };
            400: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
        };
    };
    forgetRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Refused"];
        };
    };
    listRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Rules"];
            403: components["responses"]["Refused"];
        };
    };
    replaceRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "every": 5,
                 *         "answer": {
                 *           "status": 503
                 *         }
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["RuleList"];
            };
        };
        responses: {
            200: components["responses"]["Rules"];
            400: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
        };
    };
    addRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "match": {
                 *         "action": "CreateKeyPair",
                 *         "region": "cn-hangzhou"
                 *       },
                 *       "times": 3,
                 *       "answer": {
                 *         "code": "Throttling.User"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Rule"];
            };
        };
        responses: {
            /** @description The rule as it stands. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleInForce"];
                };
            };
            400: components["responses"]["Refused"];
            403: components["responses"]["Refused"];
        };
    };
    removeRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["Refused"];
        };
    };
    describe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An OpenAPI document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            403: components["responses"]["Refused"];
        };
    };
}

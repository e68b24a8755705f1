/** Keeps what says how long it may be kept, by its question alone: a policy as the template declares it, for tests. */
export const aCachePolicy = (seconds: number) =>
  ({
    Name: "gardes",
    MinTTL: 0,
    DefaultTTL: 0,
    MaxTTL: seconds,
    ParametersInCacheKeyAndForwardedToOrigin: {
      CookiesConfig: { CookieBehavior: "none" },
      HeadersConfig: { HeaderBehavior: "none" },
      QueryStringsConfig: { QueryStringBehavior: "all" },
      EnableAcceptEncodingBrotli: true,
      EnableAcceptEncodingGzip: true,
    },
  }) as const;

/** What came with a request, as far as it shows who asks. */
export type Presented = {
  readonly authorization: string | undefined;
  /** The header DPoP. */
  readonly proof: string | undefined;
  readonly method: string;
  /** The certificate that the caller showed in the TLS handshake, as it came. */
  readonly certificate: Buffer | null;
};

/** What is presented beside a token that is itself in order. */
export type Holding = Presented & { readonly scheme: 'bearer' | 'dpop'; readonly token: string };

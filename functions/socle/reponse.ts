/** An answer with cookies or headers of its own; a handler without any returns its body alone. */
export class Reponse<S> {
  readonly corps: S;
  readonly cookies: readonly string[];
  readonly headers: Record<string, string>;

  constructor(corps: S, { cookies = [], headers = {} }: { cookies?: string[]; headers?: Record<string, string> }) {
    this.corps = corps;
    this.cookies = cookies;
    this.headers = headers;
  }
}
